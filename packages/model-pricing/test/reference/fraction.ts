/** An exact number. Nothing in the reference engine is rounded before a line is written. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** `n / d`, reduced. */
export function fraction(n: bigint, d = 1n): Fraction {
  const [top, bottom] = d < 0n ? [-n, -d] : [n, d];
  const common = greatestCommonDivisor(top < 0n ? -top : top, bottom);
  return { n: top / common, d: bottom / common };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

export const ZERO = fraction(0n);

export const plus = (a: Fraction, b: Fraction) => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction) => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction) => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction) => fraction(a.n * b.d, a.d * b.n);
export const isMore = (a: Fraction, b: Fraction) => a.n * b.d > b.n * a.d;
export const least = (a: Fraction, b: Fraction) => (isMore(a, b) ? b : a);
export const most = (a: Fraction, b: Fraction) => (isMore(a, b) ? a : b);

/** The next whole number, unless it is one. */
export const roundUp = ({ n, d }: Fraction) => fraction(n % d === 0n ? n / d : n / d + 1n);

/** Reads decimal text (`"0.15"`) or a fraction (`"1/12"`). */
export function readFraction(text: string): Fraction {
  const [top = "", bottom] = text.split("/");
  if (bottom !== undefined) return fraction(BigInt(top), BigInt(bottom));
  const [whole = "", decimals = ""] = top.split(".");
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** Reads a number as the decimal that a person typed: 0.1 is a tenth, 1e-7 a ten-millionth. */
export function readNumber(value: number): Fraction {
  const [digits = "", exponent = "0"] = String(value).split("e");
  const power = BigInt(exponent.replace("+", ""));
  const typed = readFraction(digits.replace("-", ""));
  const size = power < 0n ? fraction(1n, 10n ** -power) : fraction(10n ** power);
  return times(times(typed, size), fraction(value < 0 ? -1n : 1n));
}
