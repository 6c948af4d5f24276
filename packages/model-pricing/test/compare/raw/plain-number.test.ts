import { expect, it } from "vitest";
import { plainNumber } from "../../../tools/compare/raw/plain-number.ts";

it.each([
  [1e-7, 0, "0.0000001"],
  [1e-7, 6, "0.1"],
  [3.125e-7, 6, "0.3125"],
  [0.00000375, 6, "3.75"],
  [1.2500000000000002e-7, 6, "0.12500000000000002"],
  [15, 0, "15"],
  [0, 6, "0"],
  ["0.00000003", 6, "0.03"],
  ["2e-6", 6, "2"],
  ["1.50", 0, "1.5"],
  [1e21, 0, "1000000000000000000000"],
])("writes %s, moved by %i places, as %s", (value, digits, expected) => {
  expect(plainNumber(value, digits)).toBe(expected);
});

it.each([["-1"], [-0.5], ["free"], [""], [null], [undefined], [{}], [Number.NaN], ["0x10"], ["1e400"]])(
  "takes %s for no price",
  (value) => {
    expect(plainNumber(value)).toBeUndefined();
  },
);
