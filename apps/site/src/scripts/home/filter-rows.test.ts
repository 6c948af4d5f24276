import { expect, it } from "vitest";
import { exampleIndex, exampleRows } from "./example-rows.ts";
import { filtersOf, filterToDrop } from "./filter-rows.ts";
import { createPricer } from "./shown-price.ts";
import { readState } from "./table-state.ts";

const comparable = createPricer({ currency: "USD", usd_in_cny: "7", unit: "million", mix: [3, 1, 0] });
const filtersFor = (text: string) => filtersOf(readState(new URLSearchParams(text)), exampleIndex, comparable);
const found = (text: string) =>
  exampleRows.filter((row) => filtersFor(text).every(({ test }) => test(row))).map(({ at }) => at);

it.each([
  ["", [0, 1, 2, 3]],
  ["q=千里", [1]],
  ["q=QIANLI", [1]],
  ["q=ql", [1]],
  ["q=例子", [0, 1]],
  ["q=liziyun 2", [1]],
  ["q=gptlarge4o", [0]],
  ["q=gpt 4o", [0]],
  ["q=４ｏ", [0]],
  ["q=1m", [0]],
  ["q=nothing", []],
  ["p=seller", [2, 3]],
  ["m=other&p=example", []],
  ["in=image", [0]],
  ["out=image", [3]],
  ["can=reasoning", [0, 1]],
  ["can=reasoning.vision", [0]],
  ["ctx=128000", [0, 1]],
  ["w=yes", [1]],
  ["cn=yes", [0, 1]],
  ["cn=no", []],
  ["s=disputed", [2]],
  ["l=on_sale", [0, 1, 3]],
  ["l=shut_down", [2]],
  ["l=preview", [1]],
])("finds by %s the rows %j", (text, rows) => {
  expect(found(text)).toEqual(rows);
});

it("compares prices of two currencies in one, to the last digit, and finds none where there is no price", () => {
  // 7 yuan are 1 dollar at the rate of the example.
  expect(found("xi=1")).toEqual([1, 2]);
  expect(found("xi=0.999999")).toEqual([2]);
  expect(found("xo=4")).toEqual([1, 2]);
  expect(found("xo=nonsense")).toEqual([0, 1, 2, 3]);
});

it("names the filter without which the most models are left", () => {
  // Two rows fail at the price alone; the one that is cheap enough fails at the two others together.
  expect(filterToDrop(exampleRows, filtersFor("p=example&l=on_sale&xo=1"))).toEqual({ field: "output_most", count: 2 });
  expect(filterToDrop(exampleRows, filtersFor("q=nothing&s=disputed&p=example"))).toBeUndefined();
});
