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
  const least = Math.min(options.minimum_decimals ?? 0, most);
  // Intl takes decimal text as it stands; a number would pass through a float.
  return formatOf(options.locale ?? "en-US", currency, options.display ?? "symbol", least, most).format(
    amount as Intl.StringNumericLiteral,
  );
}

/** Making a format costs more than ten times what using it does. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(
  locale: string,
  currency: string,
  display: keyof typeof DISPLAYS,
  least: number,
  most: number,
): Intl.NumberFormat {
  const key = [locale, currency, display, least, most].join(" ");
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: "currency",
      currency,
      currencyDisplay: DISPLAYS[display],
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      roundingMode: "halfEven",
    });
    formats.set(key, format);
  }
  return format;
}
