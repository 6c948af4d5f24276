import * as z from "zod";
import { date } from "./date.ts";
import { rateNumber } from "./decimal.ts";
import { address, currency, field, text } from "./fields.ts";
import { isTable, type Refusal, refuseTable, type Unchecked } from "./refuse.ts";

const day = z.record(currency.meta({ examples: ["USD"] }), rateNumber.check(z.positive()).meta({ examples: [1.0666] }));

/** A file under `data/exchange-rates/`: what one office publishes, day by day. */
export const exchangeRatesFile = z
  .strictObject({
    name: field(text, "who publishes the rates, and what they are", "European Central Bank, reference rates"),
    name_zh: field(text, "the same in Chinese", "欧洲中央银行参考汇率").optional(),
    base: field(currency, "the currency of which one unit is counted", "EUR"),
    source: field(address, "page of the office that publishes them", "https://example.com/rates"),
    checked_on: field(date, "day on which the page or its history was last read", "2026-11-20"),
    per_base: field(
      z.record(date.meta({ examples: ["2026-10-30"] }), day),
      "one line a working day, oldest first: units of each currency for one of base",
      { "2026-10-30": { USD: 1.15, CNY: 8.1 } },
    ),
  })
  .check(refuseTable(refuseDays))
  .meta({ title: "Exchange rates", description: "Dated reference rates of one office." });

function* refuseDays({ base, checked_on: checked, per_base: days }: Unchecked): Iterable<Refusal> {
  if (!isTable(days)) return;
  let before = "";
  for (const [key, rates] of Object.entries(days)) {
    if (key < before) {
      yield {
        message: `the day ${key} stands after ${before}.`,
        fix: "put the days in order, oldest first.",
        path: ["per_base", key],
      };
    }
    if (typeof checked === "string" && key > checked) {
      yield {
        message: `the day ${key} lies after the one on which the page was read (${checked}).`,
        fix: "correct the day, or checked_on.",
        path: ["per_base", key],
      };
    }
    if (typeof base === "string" && isTable(rates) && base in rates) {
      yield {
        message: `${base} is the base itself.`,
        fix: "remove it.",
        path: ["per_base", key, base],
      };
    }
    before = key;
  }
}
