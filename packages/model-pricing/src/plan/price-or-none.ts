import { PriceNotFoundError } from "../errors.ts";
import type { Cost } from "../types.ts";

/** A bill, or undefined where no price is known for it: the holidays of a far year, a time before the first list. */
export function priceOrNone(price: () => Cost, onUnknown?: (error: PriceNotFoundError) => void): Cost | undefined {
  try {
    return price();
  } catch (error) {
    if (!(error instanceof PriceNotFoundError)) throw error;
    onUnknown?.(error);
    return undefined;
  }
}
