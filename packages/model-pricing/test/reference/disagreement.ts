import { calculateCost } from "../../src/index.ts";
import type { Cost, CostOptions, ModelRecord, Usage } from "../../src/types.ts";
import { TooManySplits } from "./feasible-splits.ts";
import { readFraction, readNumber } from "./fraction.ts";
import { priceByTheBook, type Verdict } from "./price-by-the-book.ts";
import type { Bill } from "./write-bill.ts";

/**
 * Prices a request with the engine and by the book, and says where the two differ: `"none"`, or both answers.
 * `"untried"` where the input has too many splits to try.
 */
export function disagreement(model: ModelRecord, usage: Usage, options: CostOptions) {
  const expected = expect(model, usage, options);
  if (expected === "untried") return "untried";
  const got = outcome(model, usage, options);
  return expected.includes(got) ? "none" : { expected, got };
}

function expect(model: ModelRecord, usage: Usage, options: CostOptions): readonly string[] | "untried" {
  try {
    const verdict: Verdict = priceByTheBook(model, usage, options);
    if ("error" in verdict) return [verdict.error];
    return verdict.bills.map((bill) => describeBill(bill, verdict.warnings));
  } catch (error) {
    if (error instanceof TooManySplits) return "untried";
    throw error;
  }
}

function outcome(model: ModelRecord, usage: Usage, options: CostOptions): string {
  try {
    const cost = calculateCost(model, usage, options);
    return describeBill({ ...cost, lines: cost.lines.map(readLine) }, cost.warnings);
  } catch (error) {
    return (error as { code?: string }).code ?? String((error as Error).stack);
  }
}

function readLine({ quantity, rate, ...line }: Cost["lines"][number]): Bill["lines"][number] {
  return { ...line, quantity: readNumber(quantity), rate: readFraction(rate) };
}

/** A bill as text: what two engines must agree on. The order of lines is free. */
function describeBill({ total, exact, lines }: Bill, warnings: readonly string[]): string {
  const texts = lines.map(
    ({ unit, per, usage_field, quantity, rate, rate_from = unit, amount }) =>
      `${per}.${unit} (${usage_field}) ${quantity.n}/${quantity.d} x ${rate.n}/${rate.d} of ${rate_from} = ${amount}`,
  );
  return [`${total}${exact ? "" : " rounded"}`, ...texts.sort(), ...warnings].join("\n");
}
