import { addDecimals } from "../money/decimals.ts";
import type { DecimalText } from "../types.ts";
import type { PlanLine } from "./plan.ts";

/** The sum of the lines that add to a total. */
export function sumOf(lines: readonly PlanLine[], total: string): DecimalText {
  return addDecimals(lines.filter((line) => line.total === total).map(({ amount }) => amount));
}
