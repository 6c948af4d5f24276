import { readFileSync } from "node:fs";
import { planBudget } from "@org/model-pricing/plan";

const BUDGET = "1.20"; // dollars of the calendar month, by UTC

/** Decimal text as a whole number of 10^-18: sums of money are exact, which those of floats are not. */
function toUnits(amount: string): bigint {
  const [whole = "0", part = ""] = amount.split(".");
  return BigInt(whole + part.padEnd(18, "0"));
}

const lines = readFileSync("usage.jsonl", "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { time: string; cost: string });

// The log that usage-log writes: what the month of its last line cost so far.
const month = lines.at(-1)?.time.slice(0, 7) ?? "";
const units = lines.reduce((sum, { time, cost }) => (time.startsWith(month) ? sum + toUnits(cost) : sum), 0n);
const digits = units.toString().padStart(19, "0");
const spent = `${digits.slice(0, -18)}.${digits.slice(-18)}`;

const { figures, totals } = planBudget(
  { budget: BUDGET, spent, currency: "USD", alert_share: "0.8" },
  { at: new Date() },
);
console.log(`${figures.state}: ${totals.left} USD of ${BUDGET} left, share used ${figures.used_share}`);
console.log(`for each of ${figures.days_left} days left: ${totals.left_per_day} USD`);
console.log(`at this pace the month ends at ${totals.projected} USD`);
