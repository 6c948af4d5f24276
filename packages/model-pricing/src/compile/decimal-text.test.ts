import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalText } from "./decimal-text.ts";

describe("decimalText", () => {
  it.each([
    [0, "0"],
    [3, "3"],
    [0.15, "0.15"],
    [1e-7, "0.0000001"],
    [1.5e-8, "0.000000015"],
    [0.000000001, "0.000000001"],
    [1000, "1000"],
    [1e21, "1000000000000000000000"],
    [1.25e22, "12500000000000000000000"],
    [22.5, "22.5"],
  ])("writes %s as %s", (value, text) => {
    expect(decimalText(value)).toBe(text);
  });

  it("writes what was typed, for every number of at most nine decimals", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999 }),
        fc.integer({ min: 0, max: 999_999_999 }),
        (whole, billionths) => {
          const typed = `${whole}.${String(billionths).padStart(9, "0")}`.replace(/0+$/, "").replace(/\.$/, "");
          expect(decimalText(Number(typed))).toBe(typed);
        },
      ),
    );
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("refuses %s", (value) => {
    expect(() => decimalText(value)).toThrow(RangeError);
  });
});
