import { expect, it } from "vitest";
import { percentChange } from "../../src/money/percent-change.ts";

it.each([
  ["3", "2", "-33.3"],
  ["3", "1.5", "-50"],
  ["15", "16", "6.7"],
  ["1/12", "1/6", "100"],
  ["0.30", "0.3", "0"],
  ["2", "0", "-100"],
  ["1000", "1000.5", "0"],
  ["1000", "1001.5", "0.2"],
  ["1000000", "999999", "0"],
])("says that from %s to %s is %s percent", (before, after, percent) => {
  expect(percentChange(before, after)).toBe(percent);
});

it("keeps as many decimals as it is asked for", () => {
  expect(percentChange("3", "2", 4)).toBe("-33.3333");
});

it("knows no percentage of nothing", () => {
  expect(percentChange("0", "2")).toBeUndefined();
});

it("refuses what is no rate", () => {
  expect(() => percentChange("input", "2")).toThrow(RangeError);
});
