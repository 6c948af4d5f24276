import { formatRate, isRateText, multiplyRates, parseRate, type Rate } from "../money/rate.ts";
import type { ModelRecord, PriceBlock } from "../types.ts";
import { checkDiscountedUnits } from "./check-discounted-units.ts";
import type { OwnDiscount } from "./own-entry.ts";
import { isTable, mapRates } from "./rate-tables.ts";
import { type EntryLabel, reject } from "./reject.ts";

const DISCOUNT = /^[01](?:\.\d{1,4})?$/;

/** The record with a share taken off its rates, in every block and every rule; multipliers then work as before. */
export function discountRecord(model: ModelRecord, entry: OwnDiscount, label: EntryLabel): ModelRecord {
  const factor = keptShare(entry, label);
  const { units } = entry;
  checkDiscountedUnits(model, units, label);
  const lower = (key: string, text: string) =>
    isRateText(text) && (!units || units.includes(key)) ? formatRate(multiplyRates(parseRate(text), factor)) : text;
  // A user's price has no file and no witnesses.
  const { source_file: _, last_seen: __, ...facts } = model;
  return { ...facts, price: model.price.map((block) => discountBlock(block, entry, lower)), price_status: null };
}

function keptShare({ discount }: OwnDiscount, label: EntryLabel): Rate {
  const isShare = typeof discount === "string" && DISCOUNT.test(discount);
  const taken = isShare ? parseRate(discount) : undefined;
  if (!taken || taken.n > taken.d) {
    reject(
      label,
      "discount",
      discount,
      'decimal text from "0" to "1" with at most four decimals, such as "0.15" for 15 %',
    );
  }
  return { n: taken.d - taken.n, d: taken.d };
}

function discountBlock(
  block: PriceBlock,
  { discount, units }: OwnDiscount,
  lower: (key: string, text: string) => string,
): PriceBlock {
  const { when, equivalent } = block;
  const off = `${discount} off ${units ? `${units.join(", ")} of ` : ""}the list price (${block.source}).`;
  return {
    ...mapRates(block, lower),
    ...(when && { when: when.map((rule) => mapRates(rule, lower)) }),
    // What an image comes to is a sum of several units: it is only known where all of them are discounted.
    ...(equivalent && { equivalent: equivalent.map((row) => (units ? withoutRates(row) : mapRates(row, lower))) }),
    source: "own",
    note: block.note === undefined ? off : `${block.note} ${off}`,
  };
}

function withoutRates<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !isTable(key))) as T;
}
