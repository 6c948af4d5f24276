import { type CompiledBlock, compileModel } from "../../src/cost/compile-model.ts";
import type { Rate } from "../../src/money/rate.ts";
import type { Conditions } from "../../src/types.ts";
import type { UsageField } from "../../src/units.ts";
import { isPriced, startDay } from "../status/block-in-force.ts";
import { type ClaimedRate, claimedRates, compareExact, hourlyRates, isSameRate } from "../status/claimed-rate.ts";
import { fieldOf, perCount } from "../status/votes.ts";
import type { Reason } from "./judgement.ts";
import type { MatchedStatement } from "./to-witness.ts";
import { powerOfTen } from "./unit-slips.ts";

export interface Difference extends MatchedStatement {
  readonly block: CompiledBlock;
  readonly claim: ClaimedRate;
  /** What the data set says, per counted thing. */
  readonly value: Rate;
  readonly siblings: readonly MatchedStatement[];
}

interface Found {
  readonly reason: Reason;
  readonly detail?: string;
}

type Test = (difference: Difference) => Found | undefined;

/** The likeliest reason of a difference: tests from the surest to the vaguest, the first that fits. */
export function findReason(difference: Difference): Found {
  for (const test of TESTS) {
    const found = test(difference);
    if (found) return found;
  }
  return { reason: "unexplained" };
}

const onZero: Test = ({ value, claim }) => {
  if (value.n === 0n) return { reason: "placeholder_zero" };
  return claim.perCount.n === 0n ? { reason: "free_here" } : undefined;
};

const onHours: Test = ({ block, value, witness }) => {
  const { schedule, ...rest } = witness.condition ?? {};
  const rates = [...hourlyRates(block, rest), claimedRates(block, rest)];
  return rates.some((hour) => isRate(hour?.get(field(witness)), value)) ? { reason: "peak_or_off_peak" } : undefined;
};

const onOtherBlock: Test = ({ model, block, witness, value }) => {
  const list = compileModel(model).lists.get(witness.currency) ?? [];
  for (const other of list) {
    if (other === block || !isPriced(other)) continue;
    if (!isRate(claimedRates(other, witness.condition ?? {})?.get(field(witness)), value)) continue;
    return other.start < block.start
      ? { reason: "stale_snapshot", detail: startDay(block) }
      : { reason: "already_next_price", detail: startDay(other) };
  }
  return undefined;
};

const onSwap: Test = ({ block, witness, value, siblings }) => {
  const pairs: Readonly<Record<string, string>> = { input: "output", output: "input" };
  const partner = pairs[witness.unit];
  const rates = claimedRates(block, witness.condition ?? {});
  const other = siblings.find(
    ({ witness: { per, unit, condition } }) =>
      per === witness.per && unit === partner && JSON.stringify(condition) === JSON.stringify(witness.condition),
  );
  if (!other || !rates) return undefined;
  const theirs = perCount(other.witness);
  const swapped = isRate(rates.get(field(other.witness)), value) && isRate(rates.get(field(witness)), theirs);
  return swapped ? { reason: "swapped_columns" } : undefined;
};

const onOtherColumn: Test = ({ block, witness, value, claim }) => {
  const rates = claimedRates(block, witness.condition ?? {});
  const other = [...(rates?.values() ?? [])].find((rate) => rate.unit !== claim.unit && isRate(rate, value));
  return other && { reason: "other_column", detail: other.unit };
};

const onOtherCondition: Test = ({ block, witness, value }) => {
  for (const { conditions } of [...block.rules, { conditions: {} as Conditions }]) {
    if (!isRate(claimedRates(block, conditions)?.get(field(witness)), value)) continue;
    const detail = Object.entries(conditions)
      .map(([key, wanted]) => `${key} = ${[wanted].flat().join(" or ")}`)
      .join(", ");
    const isBatch = (conditions as { service_tier?: unknown }).service_tier === "batch";
    return { reason: isBatch ? "batch_column" : "other_condition", detail: detail || "no condition" };
  }
  return undefined;
};

const onUnit: Test = ({ claim, value }) => {
  const factor = powerOfTen(claim.perCount, value);
  return factor === undefined ? undefined : { reason: "unit_slip", detail: `${factor}` };
};

const onName: Test = ({ witness }) =>
  witness.name === undefined ? undefined : { reason: "moved_alias", detail: witness.name };

const onRatio: Test = ({ claim, value, witness }) => {
  const within = (low: [bigint, bigint], high: [bigint, bigint]) =>
    isBetween(value, times(claim.perCount, low), times(claim.perCount, high));
  if (within([99n, 100n], [101n, 100n])) return { reason: "rounded" };
  if (within([1n, 2n], [1n, 2n])) return { reason: "half_price" };
  if (within([11n, 10n], [11n, 10n])) return { reason: "regional_uplift" };
  const isYuan = witness.currency === "USD" ? within([6n, 1n], [8n, 1n]) : within([1n, 8n], [1n, 6n]);
  return isYuan ? { reason: "converted_currency" } : undefined;
};

const onFallBack: Test = ({ claim }) =>
  claim.rateFrom === undefined ? undefined : { reason: "falls_back", detail: claim.rateFrom };

const TESTS: readonly Test[] = [
  onZero,
  onHours,
  onOtherBlock,
  onSwap,
  onFallBack,
  onOtherCondition,
  onOtherColumn,
  onUnit,
  onName,
  onRatio,
];

function field(witness: MatchedStatement["witness"]): UsageField {
  return fieldOf(witness) as UsageField;
}

function isRate(rate: ClaimedRate | undefined, value: Rate): boolean {
  return rate !== undefined && isSameRate(rate.perCount, value);
}

function times({ n, d }: Rate, [a, b]: [bigint, bigint]): Rate {
  return { n: n * a, d: d * b };
}

function isBetween(value: Rate, low: Rate, high: Rate): boolean {
  return compareExact(low, value) <= 0 && compareExact(value, high) <= 0;
}
