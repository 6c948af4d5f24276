import type { CompiledBlock } from "../../src/cost/compile-model.ts";
import { parseThresholdKey } from "../../src/cost/implies.ts";
import { parseRate, type Rate } from "../../src/money/rate.ts";
import type { Conditions } from "../../src/types.ts";
import { RATE_TABLES, UNITS, type UsageField } from "../../src/units.ts";
import { startDay } from "./block-in-force.ts";
import { type ClaimedRate, claimedRates, compareExact, hourlyRates, isSameRate } from "./claimed-rate.ts";
import { rulesAt } from "./request-point.ts";
import type { Witness } from "./witness.ts";

/** A rate that decides how well a price is witnessed; `condition` is empty for the plain one. */
export interface DecidingRate {
  readonly rate: ClaimedRate;
  readonly condition: Conditions;
}

/** What one lineage says of a rate: whether it agrees with the claim, on which day, and what it says. */
export interface Vote {
  readonly lineage: string;
  readonly date: string;
  readonly agrees: boolean;
  readonly witness: Witness;
}

/** A data set with one column for all output writes the image's or the sound's price there. */
const MEDIA: Readonly<Partial<Record<UsageField, readonly UsageField[]>>> = {
  output_tokens: ["output_image_tokens", "output_audio_tokens", "output_video_tokens", "reasoning_output_tokens"],
  input_tokens: ["input_audio_tokens", "input_image_tokens", "input_video_tokens"],
};

/** The usage field that a witness speaks of. */
export function fieldOf({ per, unit }: Pick<Witness, "per" | "unit">): UsageField | undefined {
  return UNITS.find(({ table, key }) => table === per && key === unit)?.usage_field;
}

/** A witness's value per counted thing, so that a price per minute meets one per second. */
export function perCount({ value, per }: Pick<Witness, "value" | "per">): Rate {
  const { n, d } = parseRate(value);
  return { n, d: d * BigInt(RATE_TABLES[per].scale) };
}

/** Whether a witness says a rate, but for the residue of floats and a last digit that the data set rounded. */
export function saysRate(witness: Pick<Witness, "value" | "per">, rate: Rate): boolean {
  return isSameRate(perCount(witness), rate) || isRounding(witness, rate);
}

/** Whether a value of four digits or more is the rate, rounded to its last digit: 0.0000583333 a second is 0.21 an hour. */
function isRounding({ value, per }: Pick<Witness, "value" | "per">, rate: Rate): boolean {
  const [whole = "", decimals = ""] = value.split(".");
  if ((whole + decimals).replace(/^0+/, "").length < 4 || decimals === "") return false;
  const unit = 10n ** BigInt(decimals.length);
  const stated = parseRate(value);
  const listed = { n: rate.n * BigInt(RATE_TABLES[per].scale), d: rate.d };
  const difference = stated.n * listed.d - listed.n * stated.d;
  return (difference < 0n ? -difference : difference) * 2n * unit <= stated.d * listed.d;
}

/**
 * What the lineages say of a rate, one vote each: their newest word. Left out are
 * witnesses older than the block, of other currencies and conditions, and those that say nothing about this rate.
 */
export function votesFor(
  block: CompiledBlock,
  { rate: claim, condition }: DecidingRate,
  witnesses: readonly Witness[],
): readonly Vote[] {
  const field = claim.field;
  const votes = witnesses
    .filter((witness) => witness.currency === block.block.currency && witness.date >= startDay(block))
    .filter((witness) => fieldOf(witness) === field && isAbout(block, claim, condition, witness))
    .map((witness): Vote => {
      const agrees = saysRate(witness, claim.perCount);
      return { lineage: witness.lineage, date: witness.date, agrees, witness };
    })
    .filter(({ agrees, witness }) => agrees || (witness.name === undefined && !isOtherRate(block, field, witness)));
  return withoutPlaceholders(newestOfEach(votes));
}

/**
 * Whether a witness speaks of the rate. Of the plain one: without a condition, or at our own base hours or lowest tier. Of
 * another: under a condition that means the same rules of ours.
 */
function isAbout(block: CompiledBlock, claim: ClaimedRate, about: Conditions, { condition }: Witness): boolean {
  const { schedule, ...rest } = condition ?? {};
  if (Object.keys(about).length > 0) {
    return schedule === undefined && isSameRules(rulesAt(block, rest), rulesAt(block, about));
  }
  if (!isPlainCondition(block, rest)) return false;
  if (schedule === undefined) return true;
  const rate = claimedRates(block, condition)?.get(claim.field);
  return rate !== undefined && compareExact(rate.perCount, claim.perCount) === 0;
}

/** Whether a condition changes nothing: it only limits what is counted, or its attributes are our base's own. */
function isPlainCondition(block: CompiledBlock, condition: Conditions): boolean {
  const keys = Object.keys(condition).filter((key) => !key.startsWith("upto_"));
  if (keys.some((key) => parseThresholdKey(key))) return false;
  return keys.length === 0 || isSameRules(rulesAt(block, condition), rulesAt(block, {}));
}

/**
 * Attributes of what is made or how it is thought about: a data set that has no word for them gives one of our rates as
 * its plain one. A service tier or a region is no such attribute: a batch price in the plain column is wrong.
 */
const DESCRIPTIVE = ["thinking", "quality", "size", "resolution", "with_audio", "with_video_input", "voice", "style"];

function isSameRules(a: ReturnType<typeof rulesAt>, b: ReturnType<typeof rulesAt>): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.every((rule, place) => rule === b[place]);
}

/** Whether a plain value is our rate at other hours, for another kind of output, or of another medium. */
function isOtherRate(block: CompiledBlock, field: UsageField, witness: Witness): boolean {
  const plain = claimedRates(block);
  const described = block.rules.filter(({ conditions }) =>
    Object.keys(conditions).every((name) => DESCRIPTIVE.includes(name)),
  );
  const others = [
    ...hourlyRates(block).map((rates) => rates.get(field)),
    ...described.map(({ conditions }) => claimedRates(block, conditions)?.get(field)),
    ...(MEDIA[field] ?? []).map((medium) => plain?.get(medium)),
  ];
  return others.some((rate) => rate !== undefined && isSameRate(rate.perCount, perCount(witness)));
}

/** Exact names before other names, then the newest; within a lineage one data set speaks for all. */
function newestOfEach(votes: readonly Vote[]): Vote[] {
  const rank = ({ witness }: Vote) => (witness.name === undefined ? 1 : 0) + (witness.condition ? 0 : 2);
  const sorted = [...votes].sort(
    (a, b) =>
      Number(b.witness.name === undefined) - Number(a.witness.name === undefined) ||
      (a.date < b.date ? 1 : a.date > b.date ? -1 : 0) ||
      rank(b) - rank(a) ||
      (a.witness.data_set < b.witness.data_set ? -1 : 1),
  );
  const first = new Map<string, Vote>();
  for (const vote of sorted) if (!first.has(vote.lineage)) first.set(vote.lineage, vote);
  return [...first.values()].filter((vote) => !votes.some((other) => contradicts(other, vote)));
}

/** Whether a data set says two things of one rate on one day: then it says nothing. */
function contradicts(other: Vote, { lineage, date, agrees, witness }: Vote): boolean {
  const said = ({ data_set, name, condition }: Witness) => JSON.stringify([data_set, name === undefined, condition]);
  const isSame = other.lineage === lineage && other.date === date && said(other.witness) === said(witness);
  return isSame && other.agrees !== agrees;
}

/** A 0 often stands for "none" or "not known": it is no vote while any lineage names a price. */
function withoutPlaceholders(votes: readonly Vote[]): readonly Vote[] {
  const isZero = ({ witness }: Vote) => parseRate(witness.value).n === 0n;
  return votes.some((vote) => !isZero(vote)) ? votes.filter((vote) => vote.agrees || !isZero(vote)) : votes;
}
