import { divideHalfEven, formatScaled, parseRate } from "../../src/money/rate.ts";
import type { DecimalText } from "../../src/types.ts";

/** `↑ 12.5 %`, `↓ 50 %`, `=`: how one amount or rate differs from another, to a tenth of a percent. */
export function percentOf(before: DecimalText, after: DecimalText): string {
  const [a, b] = [parseRate(before), parseRate(after)];
  const [left, right] = [a.n * b.d, b.n * a.d];
  if (left === right) return "=";
  const arrow = right > left ? "↑" : "↓";
  if (left === 0n) return `${arrow} from 0`;
  const distance = right > left ? right - left : left - right;
  const tenths = divideHalfEven(distance * 1000n, left);
  return `${arrow} ${tenths === 0n ? "< 0.1" : formatScaled(tenths, 1)} %`;
}
