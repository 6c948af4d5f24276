import * as z from "zod";
import { date, dateOrInstant } from "./date.ts";
import { rateNumber } from "./decimal.ts";
import { address, currency, field, listOf, onlyTrue, text } from "./fields.ts";
import { isTable, type Refusal, refuse } from "./refuse.ts";

const fee = z.strictObject({
  effective_from: field(
    dateOrInstant,
    "inclusive; in force until the next fee of the same currency and period",
    "2026-01-16",
  ),
  effective_basis: field(
    z.enum(["announced", "release", "in_force_on", "first_seen"]),
    "how the start is known",
    "announced",
  ),
  amount: field(
    rateNumber,
    "the fee before tax; 0 where it is free; left out only where it is withdrawn",
    20,
  ).optional(),
  currency: field(currency, "ISO 4217", "USD"),
  per: field(z.enum(["month", "year"]), "what the fee pays for", "month"),
  per_seat: field(onlyTrue, "it is paid for each person").optional(),
  withdrawn: field(onlyTrue, "from here it is not sold").optional(),
  source: field(address, "page that says so, best the provider's own", "https://example.com/plans"),
  checked_on: field(date, "day on which the page was last read", "2026-11-20"),
  note: field(text, "one short sentence, for the odd thing only").optional(),
});

/** A file under `data/subscriptions/<provider>/`: what people pay per month or year. */
export const subscriptionFile = z
  .strictObject({
    name: field(text, "name as the provider writes it", "Example Plus"),
    name_zh: field(text, "name in use in Chinese", "示例 Plus").optional(),
    website: field(address, "page on which it is sold", "https://example.com/plans").optional(),
    includes: field(listOf(text), "what the fee pays for, one fact a sentence", [
      "Access to the newest models.",
    ]).optional(),
    notes: field(listOf(text), "what else a buyer has to know, one fact a sentence").optional(),
    fee: field(z.array(fee).min(1), "every fee, oldest first within a currency and period"),
  })
  .check(refuse(refuseFees))
  .meta({ title: "Subscription", description: "A fee for people, with its history; use by API is billed apart." });

function* refuseFees(file: unknown): Iterable<Refusal> {
  const fees = isTable(file) && Array.isArray(file.fee) ? file.fee : [];
  const starts = new Map<string, string>();
  for (const [index, row] of fees.entries()) {
    if (!isTable(row)) continue;
    const { amount, currency: code, per, withdrawn, effective_from: start } = row;
    const path = ["fee", index];
    if (withdrawn !== true && amount === undefined) {
      const fix = "add it, such as amount = 20, or withdrawn = true.";
      yield { message: `[[fee]] ${index + 1} has no amount.`, fix, path, isAbsence: true };
    }
    if (withdrawn === true && amount !== undefined) {
      yield {
        message: "a fee that is withdrawn has no amount.",
        fix: "remove one of the two.",
        path: [...path, "amount"],
      };
    }
    const list = `${code} per ${per}`;
    const before = starts.get(list);
    if (typeof start !== "string") continue;
    if (before !== undefined && start <= before) {
      const message = `effective_from is "${start}", not after the fee above in ${list} ("${before}").`;
      yield {
        message,
        fix: "put the oldest first; a fee is changed by a new table.",
        path: [...path, "effective_from"],
      };
    }
    starts.set(list, start);
  }
}
