import type { DecimalText } from "../types.ts";

export interface FormatAmountOptions {
  /** BCP 47 tag; `en-US` where it is left out, never the machine's own. */
  readonly locale?: string;
  /** Decimals to show at most, 0 to 18, rounded half to even. Without it every decimal is shown. */
  readonly maximum_decimals?: number;
  /** Decimals to show at least. */
  readonly minimum_decimals?: number;
  /** `symbol` is unmistakable in the locale (`US$`, `CN¥`), `narrow` the shortest (`$`, `¥`), `code` is ISO 4217. */
  readonly display?: "symbol" | "narrow" | "code";
}

const DISPLAYS = { symbol: "symbol", narrow: "narrowSymbol", code: "code" } as const;

/**
 * Writes an amount with its currency for people. Rounds only when asked to, half to even.
 *
 * @example
 * formatAmount("0.0000004", "USD")
 * //=> "$0.0000004"
 */
export function formatAmount(amount: DecimalText, currency: string, options: FormatAmountOptions = {}): string {
  const most = Math.min(options.maximum_decimals ?? 18, 18);
  const format = new Intl.NumberFormat(options.locale ?? "en-US", {
    style: "currency",
    currency,
    currencyDisplay: DISPLAYS[options.display ?? "symbol"],
    minimumFractionDigits: Math.min(options.minimum_decimals ?? 0, most),
    maximumFractionDigits: most,
    roundingMode: "halfEven",
  });
  // Intl takes decimal text as it stands; a number would pass through a float.
  return format.format(amount as Intl.StringNumericLiteral);
}
