import type { Figure } from "./calculator.ts";
import type { Teller } from "./teller.ts";

/** An amount of a plan as a figure of the answer. */
export function moneyFigure(label: string, of: string, amount: string, currency: string, { money }: Teller): Figure {
  return { label, of, value: amount, text: money(amount, currency), money: [amount, currency] };
}

/** A count of a plan as a figure of the answer; what is not known says so in words. */
export function countFigure(
  label: string,
  of: string,
  count: string | number | null,
  { count: write }: Teller,
  unknown = "—",
): Figure {
  return count === null
    ? { label, of, value: "", text: unknown }
    : { label, of, value: String(count), text: write(count) };
}
