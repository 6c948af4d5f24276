import { compareDecimals } from "../../src/money/compare-decimals.ts";
import { percentChange } from "../../src/money/percent-change.ts";
import type { DecimalText } from "../../src/types.ts";

/** `↑ 12.5 %`, `↓ 50 %`, `=`: how one amount or rate differs from another, to a tenth of a percent. */
export function percentOf(before: DecimalText, after: DecimalText): string {
  const order = compareDecimals(before, after);
  if (order === 0) return "=";
  const arrow = order < 0 ? "↑" : "↓";
  const percent = percentChange(before, after);
  if (percent === undefined) return `${arrow} from 0`;
  return `${arrow} ${percent === "0" ? "< 0.1" : percent.replace("-", "")} %`;
}
