import type { Assumption, PlanWarning } from "@org/model-pricing/plan";
import { fill } from "../fill.ts";
import type { CalculatorKey } from "./calculator-words.ts";
import type { Teller } from "./teller.ts";

/** Facts that are money in the plan's currency, and those that are shares. */
const MONEY = new Set(["cheapest", "dearest", "now", "budget", "spent", "alert_at", "rate"]);
const SHARES = new Set(["share", "used_share", "retry_share", "test_share"]);
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** What a plan supposes, in the words of the page. */
export function assumptionWords({ code, facts }: Assumption, currency: string, teller: Teller): string {
  return tell(`calc_assume_${code}`, facts, currency, teller);
}

/** What to mind about a plan, in the words of the page. */
export function warningWords({ code, facts }: PlanWarning, currency: string, teller: Teller): string {
  const mixed = code === "price_by_the_clock" && facts.mixed === true ? "_mixed" : "";
  const told = tell(`calc_warn_${code}${mixed}` as CalculatorKey, facts, currency, teller);
  if (facts.replacement === undefined) return told;
  const instead = tell("calc_warn_replacement", facts, currency, teller);
  return teller.locale === "en" ? `${told} ${instead}` : `${told}${instead}`;
}

function tell(
  key: CalculatorKey,
  facts: Readonly<Record<string, unknown>>,
  currency: string,
  { words, money, count, share, moment }: Teller,
): string {
  const values = Object.entries(facts).map(([name, fact]): [string, string] => {
    const text = String(fact);
    // A fee and a sum that arrives bring their own currency; a rate of exchange is no money.
    if (name === "amount") return [name, money(text, String(facts.currency))];
    if (key === "calc_assume_converted" && name === "rate") return [name, rateText(text, count)];
    if (MONEY.has(name)) return [name, money(text, currency)];
    if (SHARES.has(name)) return [name, share(text)];
    if (INSTANT.test(text)) return [name, moment(text)];
    return [name, typeof fact === "number" ? count(fact) : text];
  });
  return fill(words[key], Object.fromEntries(values));
}

/** A rate between two currencies may be a fraction. */
function rateText(rate: string, count: Teller["count"]): string {
  return rate.includes("/") ? rate : count(rate);
}
