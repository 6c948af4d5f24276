import { describe, expect, it } from "vitest";
import { cleanDecimal, exactRatio, shiftDecimal } from "./decimal-text.ts";

describe("cleanDecimal", () => {
  it.each([
    ["2.50", "2.5"],
    ["0", "0"],
    ["010.0", "10"],
    ["0.49299999999999994", "0.493"],
    ["0.8000000000000001", "0.8"],
    ["0.000000001", "0.000000001"],
  ])("writes %s as %s", (text, expected) => {
    expect(cleanDecimal(text)).toBe(expected);
  });

  it.each(["-1", "1e-7", "", "free", "0.00000000012345", null])("refuses %s", (text) => {
    expect(cleanDecimal(text)).toBeUndefined();
  });
});

describe("shiftDecimal", () => {
  it.each([
    ["0.002", 3, "2"],
    ["0.0015", 3, "1.5"],
    ["12", 3, "12000"],
  ])("moves the point of %s by %i", (text, digits, expected) => {
    expect(shiftDecimal(text, digits)).toBe(expected);
  });
});

describe("exactRatio", () => {
  it.each([
    ["2.2", "2", "1.1"],
    ["0.0275", "0.025", "1.1"],
    ["1", "2", "0.5"],
    ["1", "3", undefined],
    ["1", "0", undefined],
  ])("divides %s by %s", (a, b, expected) => {
    expect(exactRatio(a, b)).toBe(expected);
  });
});
