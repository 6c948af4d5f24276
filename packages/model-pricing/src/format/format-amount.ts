import type { DecimalText } from "../types.ts";

export interface FormatAmountOptions {
  /** BCP 47 tag; `en-US` where it is left out, never the machine's own. */
  readonly locale?: string;
  /** Decimals to show at most, rounded half to even. Without it every decimal is shown. */
  readonly maximum_decimals?: number;
}

/**
 * Writes an amount with its currency for people. Rounds only when asked to, half to even.
 *
 * @example
 * formatAmount("0.0000004", "USD")
 * //=> "$0.0000004"
 */
export function formatAmount(amount: DecimalText, currency: string, options: FormatAmountOptions = {}): string {
  const decimals = Math.min(options.maximum_decimals ?? 18, 18);
  const format = new Intl.NumberFormat(options.locale ?? "en-US", {
    style: "currency",
    currency,
    currencyDisplay: "symbol",
    minimumFractionDigits: 0,
    maximumFractionDigits: decimals,
    roundingMode: "halfEven",
  } as Intl.NumberFormatOptions);
  // Intl takes decimal text as it stands; a number would pass through a float.
  return format.format(amount as Intl.StringNumericLiteral);
}
