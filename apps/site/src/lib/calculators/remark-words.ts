import { roundToDigits } from "@org/model-pricing";
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
  const isMixed = code === "price_by_the_clock" && facts.mixed === true;
  const told = tell(isMixed ? `calc_warn_${code}_mixed` : `calc_warn_${code}`, facts, currency, teller);
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
    if (name === "per") return [name, words[text === "year" ? "calc_per_year" : "calc_per_month"]];
    if (name === "utc_offset") return [name, clockName(Number(fact))];
    if (MONEY.has(name)) return [name, money(text, currency)];
    if (SHARES.has(name)) return [name, share(text)];
    if (INSTANT.test(text)) return [name, moment(text)];
    return [name, typeof fact === "number" ? count(fact) : text];
  });
  return fill(words[key], Object.fromEntries(values));
}

/** A rate between two currencies may be a fraction; six digits are for reading, the sum is made with all. */
function rateText(rate: string, count: Teller["count"]): string {
  return count(roundToDigits(rate, 6));
}

/** `UTC+5:30`, for minutes east of it. */
function clockName(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const clock = rest === 0 ? `${hours}` : `${hours}:${String(rest).padStart(2, "0")}`;
  return minutes === 0 ? "UTC" : `UTC${minutes < 0 ? "−" : "+"}${clock}`;
}
