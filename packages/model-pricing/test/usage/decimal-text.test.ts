import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalText } from "../../src/usage/decimal-text.ts";

describe("decimalText", () => {
  it.each([
    [0, 0, "0"],
    [0.00256995, 0, "0.00256995"],
    [4.25e-6, 0, "0.00000425"],
    [1e-10, 0, "0.0000000001"],
    [12.5, 0, "12.5"],
    [1.5e21, 0, "1500000000000000000000"],
    [292331500, -10, "0.02923315"],
    [10_000_000_000, -10, "1"],
    [1, -10, "0.0000000001"],
    [0, -10, "0"],
    [25, 2, "2500"],
  ])("writes %d shifted by %d as %s", (value, shift, text) => {
    expect(decimalText(value, "cost", shift)).toBe(text);
  });

  it("reads back as the same number, without exponent or trailing zeros", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e30, noNaN: true }), (value) => {
        const text = decimalText(value, "cost");
        expect(Number(text)).toBe(value === 0 ? 0 : value);
        expect(text).toMatch(/^(0|[1-9]\d*)(\.\d*[1-9])?$/);
      }),
    );
  });

  it("shifts whole numbers exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 53 - 1 }), (ticks) => {
        const [whole = "", decimals = ""] = decimalText(ticks, "ticks", -10).split(".");
        expect(BigInt(whole + decimals.padEnd(10, "0"))).toBe(BigInt(ticks));
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -0.1, "0.1", null])("refuses %s", (value) => {
    expect(() => decimalText(value, "usage.cost")).toThrow("usage.cost is");
  });
});
