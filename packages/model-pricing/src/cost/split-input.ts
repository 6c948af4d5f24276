import { UsageError } from "../errors.ts";
import type { UsageField } from "../units.ts";
import type { Counts } from "./check-usage.ts";
import type { CompiledBlock } from "./compile-model.ts";
import { notPriced } from "./not-priced.ts";
import type { PlannedRate, RatePlan } from "./rate-plan.ts";
import { splitCostliest } from "./split-costliest.ts";
import { takeOutParts } from "./take-out-parts.ts";

const CACHES = ["cache_read_", "cache_creation_"] as const;
const MEDIA = ["input_audio_tokens", "input_image_tokens", "input_video_tokens"] as const;

/** Tokens of one modality (`input_tokens` for text), and the cache states that they may be in. */
interface Column {
  readonly modality: UsageField;
  readonly count: number;
  readonly fits: (state: UsageField) => boolean;
}

/** Input tokens by the field that bills them, and whether the response left open how cache and modality overlap. */
interface SplitInput {
  readonly billed: Counts;
  readonly isOpen: boolean;
}

/** Whether a usage field counts input tokens, in whatever cache state and modality. */
export function isInputTokens(field: string): boolean {
  return /input_(.+_)?tokens$/.test(field);
}

/** Whether the input is split both by cache and by modality: only then is it open how the two overlap. */
export function isSplitTwice(counts: Counts): boolean {
  return MEDIA.some((medium) => counts[medium]) && CACHES.some((cache) => counts[`${cache}input_tokens`]);
}

/**
 * Splits input tokens by cache state and modality. Where the response leaves open how the two overlap, the feasible split
 * that costs most is taken. Parts are known to fit their wholes.
 *
 * @throws {UsageError} `part_exceeds_whole`: the two splits contradict each other.
 * @throws {NotPricedError} `unit_not_priced`: no split has a rate for every modality in its cache state.
 */
export function splitInput(counts: Counts, block: CompiledBlock, plan: RatePlan): SplitInput {
  const states = partsOf(counts, /input_tokens$/);
  const columns = partsOf(counts, /^input_(.+_)?tokens$/).flatMap(([modality, count]) =>
    splitByCache(counts, modality, count),
  );
  const cells = states.map(([state]) =>
    columns.map(({ modality, fits }) =>
      fits(state) ? { modality, state, rate: rateOf(plan, state, modality) } : undefined,
    ),
  );
  const rows = states.map(([, count]) => count);
  const sums = columns.map(({ count }) => count);
  const cost = comparableCost(plan);
  const split = splitCostliest(rows, sums, (row, column) => cost(cells[row]?.[column]?.rate));
  if (!split) {
    const unpriced = cells.flat().find((cell) => cell && !cell.rate);
    const fits = splitCostliest(rows, sums, (row, column) => cells[row]?.[column] && 0n);
    throw fits && unpriced ? notPriced(block, unpriced.modality, counts, unpriced.state) : misfit(counts);
  }
  const billed: { [F in UsageField]?: number } = {};
  for (const field in counts) if (isInputTokens(field)) billed[field as UsageField] = 0;
  split.flat().forEach((quantity, index) => {
    const field = cells.flat()[index]?.rate?.line.usage_field;
    if (field) billed[field] = (billed[field] ?? 0) + quantity;
  });
  const hasChoice = ({ fits }: Column) => states.filter(([state]) => fits(state)).length > 1;
  return { billed, isOpen: columns.filter(hasChoice).length > 1 };
}

/** Tokens by cache state, or by modality: what is left in `input_tokens` is neither cached nor another medium than text. */
function partsOf(counts: Counts, fields: RegExp): readonly (readonly [UsageField, number])[] {
  const used = Object.entries(counts).filter(([field, count]) => count && fields.test(field));
  const parts = Object.entries(takeOutParts(Object.fromEntries(used))) as [UsageField, number][];
  // What is not cached comes first, in whatever order the counts were given: the order decides between equal costs.
  return parts
    .filter(([, count]) => count > 0)
    .sort()
    .reverse();
}

/** Takes apart what the response says was read from or written to a cache; the rest may be in any other state. */
function splitByCache(counts: Counts, modality: UsageField, total: number): readonly Column[] {
  const known =
    modality === "input_tokens" ? [] : CACHES.filter((cache) => counts[product(cache, modality)] !== undefined);
  let rest = total;
  const columns = known.map((cache): Column => {
    const count = counts[product(cache, modality)] ?? 0;
    rest -= count;
    return { modality, count, fits: (state) => state.startsWith(cache) };
  });
  columns.push({ modality, count: rest, fits: (state) => !known.some((cache) => state.startsWith(cache)) });
  return columns.filter(({ count }) => count > 0);
}

/** The field of a modality in a cache state: `cache_read_input_audio_tokens`. Not every one of them exists. */
function product(state: string, modality: string): UsageField {
  return state.replace(/(input_tokens)?$/, modality) as UsageField;
}

/** The rate of a modality in a cache state; undefined where there is none and it is not written to be like another. */
function rateOf(plan: RatePlan, state: UsageField, modality: UsageField): PlannedRate | undefined {
  const rate = plan.rates.get(product(state, modality));
  const like = plan.rates.get(modality)?.like;
  return rate || !like ? rate : rateOf(plan, state, `${like}_tokens` as UsageField);
}

/** Rates as whole numbers of one common fraction, so that splits can be compared exactly. */
function comparableCost({ list }: RatePlan): (rate: PlannedRate | undefined) => bigint | undefined {
  let common = 1n;
  for (const { perCount } of list) if (common % perCount.d !== 0n) common *= perCount.d;
  return (rate) => rate && (rate.perCount.n * common) / rate.perCount.d;
}

function misfit(counts: Counts): UsageError {
  return new UsageError(
    "part_exceeds_whole",
    "The counts by cache and by modality do not fit together: no split of input_tokens has these parts.",
    { usage: counts },
  );
}
