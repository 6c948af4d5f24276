import { expect, it } from "vitest";
import { multiplyDecimals } from "../../src/index.ts";

it.each([
  ["0.000195", "30000", "5.85"],
  ["19.99", "0", "0"],
  ["0.1", "0.2", "0.02"],
  // A third of three is one, though a third has no end.
  ["3", "1/3", "1"],
  ["2", "1/3", "0.666666666666666667"],
  // Halves go to the even neighbour.
  ["0.000000000000000001", "0.5", "0"],
  ["0.000000000000000003", "0.5", "0.000000000000000002"],
  ["100000000000000000000.01", "10", "1000000000000000000000.1"],
])("multiplies %s by %s to %s", (a, b, product) => {
  expect(multiplyDecimals(a, b)).toBe(product);
  expect(multiplyDecimals(b, a)).toBe(product);
});

it("refuses what is no number", () => {
  expect(() => multiplyDecimals("1", "input")).toThrow(RangeError);
});
