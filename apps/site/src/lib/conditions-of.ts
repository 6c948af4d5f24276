import type { Conditions, PriceRule } from "@org/model-pricing";

/** The keys of a rule that say when it holds, without what it does. */
export function conditionsOf(rule: PriceRule): Conditions {
  return Object.fromEntries(
    Object.entries(rule).filter(([key]) => !key.startsWith("per_") && key !== "multiply" && key !== "not_offered"),
  );
}
