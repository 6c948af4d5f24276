/** Exact fraction of a currency unit per counted thing, or a plain multiplier. `d` is positive. */
export interface Rate {
  readonly n: bigint;
  readonly d: bigint;
}

const RATE_TEXT = /^(\d+)(?:\.(\d+)|\/(0*[1-9]\d*))?$/;

/** Whether the text is decimal text or a fraction, rather than the name of another unit. */
export function isRateText(text: string): boolean {
  return RATE_TEXT.test(text);
}

/**
 * Reads decimal text (`"0.15"`) or a fraction (`"1/12"`) without passing through a float.
 *
 * @throws {RangeError} The text is neither, or its denominator is 0.
 */
export function parseRate(text: string): Rate {
  const match = RATE_TEXT.exec(text);
  if (!match) throw new RangeError(`Expected decimal text such as "0.15" or a fraction such as "1/12", got "${text}".`);
  const [, whole, decimals = "", denominator] = match;
  return reduce(BigInt(whole + decimals), BigInt(denominator ?? 10n ** BigInt(decimals.length)));
}

/** Multiplies two fractions and reduces the product. */
export function multiplyRates(a: Rate, b: Rate): Rate {
  return reduce(a.n * b.n, a.d * b.d);
}

/** More decimals than any stack of rates and multipliers has. */
const DECIMALS = 60;

/** Writes the shortest exact text: decimal where the fraction ends, else `n/d`. */
export function formatRate({ n, d }: Rate): string {
  const scaled = n * 10n ** BigInt(DECIMALS);
  return scaled % d === 0n ? formatScaled(scaled / d, DECIMALS) : `${n}/${d}`;
}

/** Writes `value / 10^decimals` as decimal text without an exponent or trailing zeros. `value` is a whole number >= 0. */
export function formatScaled(value: bigint | number, decimals: number): string {
  const digits = String(value);
  if (digits === "0" || decimals === 0) return digits;
  const point = digits.length - decimals;
  let end = digits.length;
  const stop = point > 0 ? point : 0;
  while (end > stop && digits.charCodeAt(end - 1) === 48) end--;
  if (point > 0)
    return end === point ? digits.slice(0, point) : `${digits.slice(0, point)}.${digits.slice(point, end)}`;
  return `0.${"0".repeat(-point)}${digits.slice(0, end)}`;
}

/** Reduces a fraction to lowest terms; zero is 0/1. */
function reduce(n: bigint, d: bigint): Rate {
  let [a, b] = [n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return { n: n / a, d: d / a };
}

/** Divides, rounding half to even; `n` >= 0, `d` > 0. */
export function divideHalfEven(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  const twice = (n % d) * 2n;
  return twice > d || (twice === d && quotient % 2n === 1n) ? quotient + 1n : quotient;
}
