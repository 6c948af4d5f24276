import { compileModel } from "../../src/cost/compile-model.ts";
import type { Conditions } from "../../src/types.ts";
import { isPriced, startDay } from "../status/block-in-force.ts";
import { claimedRates, hourlyRates } from "../status/claimed-rate.ts";
import { perCount } from "../status/votes.ts";
import { type Difference, type FoundReason, fieldIn, isRate, type ReasonTest } from "./difference.ts";
import { onOtherSeller } from "./other-seller.ts";
import { onRatio } from "./ratio-reasons.ts";
import { powerOfTen } from "./unit-slips.ts";

/** The likeliest reason of a difference: tests from the surest to the vaguest, the first that fits. */
export function findReason(difference: Difference): FoundReason {
  for (const test of TESTS) {
    const found = test(difference);
    if (found) return found;
  }
  return { reason: "unexplained" };
}

const onZero: ReasonTest = ({ value, claim }) => {
  if (value.n === 0n) return { reason: "placeholder_zero" };
  return claim.perCount.n === 0n ? { reason: "free_here" } : undefined;
};

const onHours: ReasonTest = ({ block, value, witness }) => {
  const { schedule, ...rest } = witness.condition ?? {};
  const rates = [...hourlyRates(block, rest), claimedRates(block, rest)];
  return rates.some((hour) => isRate(hour?.get(fieldIn(witness)), value)) ? { reason: "peak_or_off_peak" } : undefined;
};

const onOtherBlock: ReasonTest = ({ model, block, witness, value }) => {
  const list = compileModel(model).lists.get(witness.currency) ?? [];
  for (const other of list) {
    if (other === block || !isPriced(other)) continue;
    if (!isRate(claimedRates(other, witness.condition ?? {})?.get(fieldIn(witness)), value)) continue;
    return other.start < block.start
      ? { reason: "stale_snapshot", detail: startDay(block) }
      : { reason: "already_next_price", detail: startDay(other) };
  }
  return undefined;
};

const onSwap: ReasonTest = ({ block, witness, value, siblings }) => {
  const pairs: Readonly<Record<string, string>> = { input: "output", output: "input" };
  const partner = pairs[witness.unit];
  const rates = claimedRates(block, witness.condition ?? {});
  const other = siblings.find(
    ({ witness: { per, unit, condition } }) =>
      per === witness.per && unit === partner && JSON.stringify(condition) === JSON.stringify(witness.condition),
  );
  if (!other || !rates) return undefined;
  const theirs = perCount(other.witness);
  const swapped = isRate(rates.get(fieldIn(other.witness)), value) && isRate(rates.get(fieldIn(witness)), theirs);
  return swapped ? { reason: "swapped_columns" } : undefined;
};

const onOtherColumn: ReasonTest = ({ block, witness, value, claim }) => {
  const rates = claimedRates(block, witness.condition ?? {});
  const other = [...(rates?.values() ?? [])].find((rate) => rate.unit !== claim.unit && isRate(rate, value));
  return other && { reason: "other_column", detail: other.unit };
};

const onOtherCondition: ReasonTest = ({ block, witness, value }) => {
  for (const { conditions } of [...block.rules, { conditions: {} as Conditions }]) {
    if (!isRate(claimedRates(block, conditions)?.get(fieldIn(witness)), value)) continue;
    const detail = Object.entries(conditions)
      .map(([key, wanted]) => `${key} = ${[wanted].flat().join(" or ")}`)
      .join(", ");
    const isBatch = (conditions as { service_tier?: unknown }).service_tier === "batch";
    return { reason: isBatch ? "batch_column" : "other_condition", detail: detail || "no condition" };
  }
  return undefined;
};

const onUnit: ReasonTest = ({ claim, value }) => {
  const factor = powerOfTen(claim.perCount, value);
  return factor === undefined ? undefined : { reason: "unit_slip", detail: `${factor}` };
};

const onName: ReasonTest = ({ witness }) =>
  witness.name === undefined ? undefined : { reason: "moved_alias", detail: witness.name };

const onFallBack: ReasonTest = ({ claim }) =>
  claim.rateFrom === undefined ? undefined : { reason: "falls_back", detail: claim.rateFrom };

/** The data set has a step where our price goes on: none of our steps is near it. */
const onStep: ReasonTest = ({ block, witness }) => {
  const ours = block.rules.flatMap(({ conditions }) => stepsIn(conditions));
  const missing = stepsIn(witness.condition ?? {}).filter(
    // 128,000 and 131,072 are the same step.
    ([, step]) => !ours.some(([, known]) => Math.abs(known - step) * 20 <= step),
  );
  if (missing.length === 0) return undefined;
  return { reason: "no_such_step", detail: missing.map(([key, step]) => `${key} = ${step}`).join(", ") };
};

function stepsIn(conditions: Conditions): readonly (readonly [key: string, step: number])[] {
  return Object.entries(conditions).flatMap(([key, step]) =>
    /^(above|from)_/.test(key) ? [[key, Number(step)] as const] : [],
  );
}

/** The seller that routes to whoever is cheapest lists another price from day to day. */
const onFloating: ReasonTest = ({ model, block }) =>
  model.provider === "openrouter" ? { reason: "floats", detail: startDay(block) } : undefined;

const TESTS: readonly ReasonTest[] = [
  onZero,
  onHours,
  onOtherBlock,
  onSwap,
  onFallBack,
  onOtherCondition,
  onOtherColumn,
  onUnit,
  onOtherSeller,
  onStep,
  onName,
  onRatio,
  onFloating,
];
