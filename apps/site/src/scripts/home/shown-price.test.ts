import { expect, it } from "vitest";
import type { PriceColumn } from "../../lib/home/columns.ts";
import { exampleRows } from "./example-rows.ts";
import { createPricer, type PriceSetting, priceText, shownAmount } from "./shown-price.ts";

const setting: PriceSetting = { currency: "", usd_in_cny: "7", unit: "million", mix: [3, 1, 0] };
const [dollars, yuan, , unpriced] = exampleRows;
const shown = (row: (typeof exampleRows)[number] | undefined, column: PriceColumn, change: Partial<PriceSetting>) => {
  const price = row && createPricer({ ...setting, ...change })(row, column);
  return price && priceText(price, "en");
};

it.each([
  ["as listed", "input", {}, "$3.00", "¥7.00"],
  ["in yuan", "input", { currency: "CNY" }, "≈ ¥21.00", "¥7.00"],
  ["in dollars", "output", { currency: "USD" }, "$15.00", "≈ $4.00"],
  ["in dollars at a rate of three decimals", "input", { currency: "USD", usd_in_cny: "7.125" }, "$3.00", "≈ $0.9825"],
  ["in yuan at a rate that is a quotient", "input", { currency: "CNY", usd_in_cny: "37163/5586" }, "≈ ¥19.96", "¥7.00"],
  ["per thousand tokens", "input", { unit: "thousand" }, "$0.003", "¥0.007"],
  ["per 10,000 characters", "output", { unit: "zh" }, "≈ $0.09", undefined],
  ["per 1,000 words", "input", { unit: "en" }, "≈ $0.0039", undefined],
  // (3 x 3 + 15) / 4 and (3 x 7 + 28) / 4.
  ["blended", "blended", {}, "$6.00", "¥12.25"],
  // (1 x 3 + 1 x 15 + 8 x 0.3) / 10; the second has no cache price and pays 7 for nine parts of ten.
  ["blended with a cache", "blended", { mix: [1, 1, 8] }, "$2.04", "¥9.10"],
  // (2 x 3 + 5 x 15 + 4 x 0.3) / 11 is 7.4727...
  ["blended to more digits than are shown", "blended", { mix: [2, 5, 4] }, "≈ $7.473", "≈ ¥16.55"],
  ["of a rate that is not written", "cache_write", {}, "$3.75", undefined],
] as const)("writes prices %s", (_, column, change, first, second) => {
  expect([shown(dollars, column, change), shown(yuan, column, change)]).toEqual([first, second]);
});

it("has no price where there is none", () => {
  expect(shown(unpriced, "input", {})).toBeUndefined();
  expect(shown(unpriced, "blended", {})).toBeUndefined();
});

it("leaves out a part of the mix that has no share, and its missing rate with it", () => {
  const embedding = {
    ...(dollars as (typeof exampleRows)[number]),
    rates: { input: "2", cache_read: "", cache_write: "", output: "" },
  };
  expect(shown(embedding, "blended", { mix: [1, 0, 0] })).toBe("$2.00");
  expect(shown(embedding, "blended", { mix: [1, 1, 0] })).toBeUndefined();
});

it("rounds what is converted to four digits, and nothing else", () => {
  expect(shownAmount({ amount: "1/3", currency: "USD", is_approximate: true })).toBe("0.3333");
  expect(shownAmount({ amount: "0.00012345", currency: "USD", is_approximate: false })).toBe("0.00012345");
});
