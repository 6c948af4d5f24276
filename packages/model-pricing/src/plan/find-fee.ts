import { recordInstant, requestInstant } from "../instant.ts";
import type { CostOptions, DecimalText } from "../types.ts";

/** A subscription's fee, as `@org/model-pricing/subscriptions` has it. */
export interface ListedFee {
  readonly effective_from: string;
  readonly amount?: DecimalText;
  readonly currency: string;
  readonly per: "month" | "year";
  readonly withdrawn?: true;
  readonly source?: string;
  readonly checked_on?: string;
}

/**
 * The fee of a subscription in force at a moment: per month where there is one, else per year; undefined where none is
 * known or it is not sold. A fee's day begins at 00:00 UTC.
 *
 * @throws {UsageError} `invalid_usage`: `at` is not an instant.
 */
export function findFee<Fee extends ListedFee>(
  { fee }: { readonly fee: readonly Fee[] },
  { at, currency }: Pick<CostOptions, "at" | "currency">,
): (Fee & { readonly amount: DecimalText }) | undefined {
  const { milliseconds } = requestInstant(at);
  for (const per of ["month", "year"] as const) {
    const list = fee.filter((one) => one.per === per && (currency === undefined || one.currency === currency));
    const found = list.findLast(({ effective_from }) => recordInstant(effective_from) <= milliseconds);
    if (found?.amount !== undefined && !found.withdrawn) return { ...found, amount: found.amount };
  }
  return undefined;
}
