import { expect, it } from "vitest";
import { exampleRows } from "./example-rows.ts";
import { createPricer } from "./shown-price.ts";
import { beginsDescending, sortRows } from "./sort-rows.ts";
import type { TableState } from "./table-state.ts";

const comparable = createPricer({ currency: "USD", usd_in_cny: "7", unit: "million", mix: [3, 1, 0] });
const order = (sort: TableState["sort"], descending = false) =>
  sortRows(exampleRows, { sort, descending }, comparable, "en").map(({ at }) => at);

it("compares prices of two currencies in one; rows without a price stand behind, those shut down last", () => {
  expect(order("input")).toEqual([1, 0, 3, 2]);
  expect(order("input", true)).toEqual([0, 1, 3, 2]);
});

it("sorts sizes, dates and names", () => {
  expect(order("context", true)).toEqual([0, 1, 3, 2]);
  expect(order("released")).toEqual([1, 0, 3, 2]);
  expect(order("maker", true)).toEqual([3, 0, 1, 2]);
  expect(order("")).toEqual([0, 1, 2, 3]);
});

it("begins with the cheapest, the largest and the newest", () => {
  expect(beginsDescending("output")).toBe(false);
  expect(beginsDescending("model")).toBe(false);
  expect(beginsDescending("context")).toBe(true);
  expect(beginsDescending("released")).toBe(true);
});
