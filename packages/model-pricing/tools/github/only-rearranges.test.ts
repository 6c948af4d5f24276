import { expect, it } from "vitest";
import { onlyRearranges } from "./only-rearranges.ts";

it.each([
  ["another order", ["a = 1", "b = 2"], ["b = 2", "a = 1"]],
  ["digits grouped", ["a = 20_0000 # x_1"], ["a = 200_000 # x_1"]],
  ["fewer lines", ["a = 1", "b = 2"], ["b = 2"]],
  ["empty lines", ["a = 1"], ["", "a = 1", ""]],
])("accepts %s", (_, before, after) => {
  expect(onlyRearranges(before, after)).toBe(true);
});

it.each([
  ["another number", ["a = 1"], ["a = 2"]],
  ["a moved point", ["a = 1_0.5"], ["a = 1.05"]],
  ["a line twice", ["a = 1", "b = 2"], ["a = 1", "a = 1"]],
  ["another key", ["a = 1"], ["b = 1"]],
  ["another text", ['a = "m_1"'], ['a = "m1"']],
  ["a number in a text", ['a = "1_2"'], ['a = "12"']],
  ["a new comment", ["a = 1"], ["a = 1 # b"]],
])("refuses %s", (_, before, after) => {
  expect(onlyRearranges(before, after)).toBe(false);
});
