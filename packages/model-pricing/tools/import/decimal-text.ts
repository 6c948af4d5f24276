const DECIMAL = /^\d+(\.\d+)?$/;

/**
 * A rate as a price file may write it: at most nine decimals. Float residue is taken off where rounding to nine decimals
 * changes less than a billionth of the number.
 *
 * @returns undefined for what is no decimal, negative or finer than that.
 */
export function cleanDecimal(text: unknown): string | undefined {
  if (typeof text !== "string" || !DECIMAL.test(text)) return undefined;
  const [whole = "0", decimals = ""] = text.split(".");
  if (decimals.length <= 9) return trim(whole, decimals);
  const scaled = BigInt(whole + decimals);
  const unit = 10n ** BigInt(decimals.length - 9);
  const rounded = (scaled + unit / 2n) / unit;
  const off = rounded * unit > scaled ? rounded * unit - scaled : scaled - rounded * unit;
  if (off * 1_000_000_000n > scaled) return undefined;
  const digits = rounded.toString().padStart(10, "0");
  return trim(digits.slice(0, -9), digits.slice(-9));
}

function trim(whole: string, decimals: string): string {
  const tail = decimals.replace(/0+$/, "");
  const head = whole.replace(/^0+(?=\d)/, "");
  return tail === "" ? head : `${head}.${tail}`;
}

/** `a` times `10^digits`, exactly. */
export function shiftDecimal(text: string, digits: number): string {
  const [whole = "0", decimals = ""] = text.split(".");
  const padded = decimals.padEnd(digits, "0");
  return trim(whole + padded.slice(0, digits), padded.slice(digits));
}

/** `a / b` where it is exact within four decimals, as a multiplier must be. */
export function exactRatio(a: string, b: string): string | undefined {
  const [n, d] = [fraction(a), fraction(b)];
  if (d.n === 0n) return undefined;
  const top = n.n * d.d * 10_000n;
  const bottom = n.d * d.n;
  if (top % bottom !== 0n) return undefined;
  const digits = (top / bottom).toString().padStart(5, "0");
  return trim(digits.slice(0, -4), digits.slice(-4));
}

function fraction(text: string): { n: bigint; d: bigint } {
  const [whole = "0", decimals = ""] = text.split(".");
  return { n: BigInt(whole + decimals), d: 10n ** BigInt(decimals.length) };
}
