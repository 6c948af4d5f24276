import { NotPricedError } from "../errors.ts";
import type { Cost, DecimalText, PriceBlock } from "../types.ts";

/** Input or output tokens at which the rates of the whole request change. */
export interface TierCliff {
  readonly field: "input_tokens" | "output_tokens";
  /** Most tokens before the change. */
  readonly last: number;
  readonly cost_before: DecimalText;
  /** Cost with one token more; absent where the model is not sold beyond. */
  readonly cost_after?: DecimalText;
}

/** How near a threshold has to be: a tenth of the tokens beyond either end. */
const REACH = 1.1;

const SIDES = ["above", "upto", "from"] as const;

type Field = TierCliff["field"];
/** Prices the request with so many tokens in one field. */
export type PriceWith = (field: Field, tokens: number) => Cost;

/** Thresholds that a request may cross, or has just crossed, and at which a rate really changes. */
export function findTierCliffs(
  block: PriceBlock,
  ranges: { readonly [F in Field]: { readonly low: number; readonly high: number } },
  priceWith: PriceWith,
): readonly TierCliff[] {
  return (["input_tokens", "output_tokens"] as const).flatMap((field) => {
    const { low, high } = ranges[field];
    return lastTokens(block, field)
      .filter((last) => last + 1 >= low / REACH && last + 1 <= high * REACH)
      .flatMap((last) => cliffAt(field, last, priceWith) ?? []);
  });
}

/** The most tokens on the near side of each threshold, ascending. */
function lastTokens({ when = [] }: PriceBlock, field: Field): readonly number[] {
  const limits = when.flatMap((rule) => {
    const thresholds: Readonly<Record<string, unknown>> = rule;
    const [above, upto, from] = SIDES.map((side) => thresholds[`${side}_${field}`] as number | undefined);
    return [above, upto, from === undefined ? undefined : from - 1];
  });
  const known = limits.filter((limit) => limit !== undefined && limit > 0) as number[];
  return [...new Set(known)].sort((a, b) => a - b);
}

function cliffAt(field: Field, last: number, priceWith: PriceWith): TierCliff | undefined {
  const before = priceWith(field, last);
  const after = priceOrNone(() => priceWith(field, last + 1));
  if (!after) return { field, last, cost_before: before.total };
  if (ratesOf(before) === ratesOf(after)) return undefined;
  return { field, last, cost_before: before.total, cost_after: after.total };
}

function ratesOf({ lines }: Cost): string {
  return lines.map(({ unit, rate }) => `${unit} ${rate}`).join();
}

function priceOrNone(price: () => Cost): Cost | undefined {
  try {
    return price();
  } catch (error) {
    if (error instanceof NotPricedError) return undefined;
    throw error;
  }
}
