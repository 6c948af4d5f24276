import { multiplyDecimals } from "../money/decimals.ts";
import type { PlanLine } from "./plan.ts";

/** Makes a line of a plan: the amount is the quantity times what each costs. */
export function planLine<Item extends string, Total extends string>(
  line: Omit<PlanLine<Item, Total>, "amount" | "quantity"> & { readonly quantity: number | string },
): PlanLine<Item, Total> {
  const quantity = String(line.quantity);
  return { ...line, quantity, amount: multiplyDecimals(line.each, quantity) };
}
