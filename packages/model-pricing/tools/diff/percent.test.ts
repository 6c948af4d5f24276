import { expect, it } from "vitest";
import { percentOf } from "./percent.ts";

it.each([
  ["3", "1.5", "↓ 50 %"],
  ["15", "16", "↑ 6.7 %"],
  ["1/12", "1/6", "↑ 100 %"],
  ["0.30", "0.3", "="],
  ["0", "2", "↑ from 0"],
  ["2", "0", "↓ 100 %"],
  ["0", "0", "="],
  ["1000000", "1000001", "↑ < 0.1 %"],
  ["0.1", "0.3", "↑ 200 %"],
])("says of %s and %s: %s", (before, after, text) => {
  expect(percentOf(before, after)).toBe(text);
});
