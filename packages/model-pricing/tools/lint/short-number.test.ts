import { expect, it } from "vitest";
import { shortNumber } from "./short-number.ts";

it.each([
  [0.49299999999999994, "0.493"],
  [3.0000000000000004, "3"],
  [0.08333333333, '"1/12"'],
  [0.6666666666666666, '"2/3"'],
  [0.0798, "0.0798"],
  [0.1234567, undefined],
])("takes %d for %s", (value, expected) => {
  expect(shortNumber(value)).toBe(expected);
});
