import type { AuthoredRate } from "../../src/compile/authored.ts";
import { decimalText } from "../../src/compile/decimal-text.ts";
import { isRateText, parseRate, type Rate } from "../../src/money/rate.ts";

/** A rate as an exact fraction; undefined for the name of another unit. */
export function exactRate(value: AuthoredRate): Rate | undefined {
  const text = typeof value === "number" ? decimalText(value) : value;
  return isRateText(text) ? parseRate(text) : undefined;
}

/** Whether the larger of two rates is at least `factor` times the other. Free is no multiple of anything. */
export function differsBy(a: Rate, b: Rate, factor: bigint): boolean {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left > 0n && right > 0n && (left >= right * factor || right >= left * factor);
}

/** Negative where `a` is less, 0n where they are equal. */
export function compareRates(a: Rate, b: Rate): bigint {
  return a.n * b.d - b.n * a.d;
}
