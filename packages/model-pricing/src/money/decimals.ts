import { divideHalfEven, formatRate, formatScaled, multiplyRates, parseRate, type Rate } from "./rate.ts";

/** How a quotient that does not end is cut: towards zero, away from it, or half to even. */
export type Rounding = "down" | "up" | "half_even";

/** Adds amounts exactly; each may have a minus sign. The sum of none is `0`. */
export function addDecimals(amounts: readonly string[]): string {
  return formatSigned(amounts.map(parseSigned).reduce(add, { n: 0n, d: 1n }));
}

/** Takes one amount from another, exactly; the difference has a minus sign where the second is more. */
export function subtractDecimals(from: string, amount: string): string {
  const { n, d } = parseSigned(amount);
  return formatSigned(add(parseSigned(from), { n: -n, d }));
}

/** Multiplies an amount, which may have a minus sign, with a count or share that has none. */
export function multiplyDecimals(amount: string, by: string): string {
  const { n, d } = parseSigned(amount);
  const product = multiplyRates({ n: n < 0n ? -n : n, d }, parseRate(by));
  return formatSigned({ n: n < 0n ? -product.n : product.n, d: product.d });
}

/**
 * Divides and rounds to so many decimals. Neither number may be negative; either may be a fraction.
 *
 * @throws {RangeError} The divisor is 0.
 */
export function divideDecimals(amount: string, by: string, decimals: number, rounding: Rounding): string {
  const [whole, part] = [parseRate(amount), parseRate(by)];
  if (part.n === 0n) throw new RangeError(`Cannot divide ${amount} by 0.`);
  const n = whole.n * part.d * 10n ** BigInt(decimals);
  const d = whole.d * part.n;
  const cut = rounding === "half_even" ? divideHalfEven(n, d) : rounding === "up" ? (n + d - 1n) / d : n / d;
  return formatScaled(cut, decimals);
}

function parseSigned(text: string): Rate {
  if (!text.startsWith("-")) return parseRate(text);
  const { n, d } = parseRate(text.slice(1));
  return { n: -n, d };
}

function formatSigned({ n, d }: Rate): string {
  return n < 0n ? `-${formatRate({ n: -n, d })}` : formatRate({ n, d });
}

function add(a: Rate, b: Rate): Rate {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}
