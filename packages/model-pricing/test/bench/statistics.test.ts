import { describe, expect, it } from "vitest";
import { addRound } from "../../bench/lib/add-round.ts";
import { geometricMean, interleave, median, pairedRatio } from "../../bench/lib/statistics.ts";

describe("median", () => {
  it.each([
    [[7], 7],
    [[9, 1, 5], 5],
    [[10, 1, 2, 3], 2.5],
    [[100, 9, 20], 20],
  ])("of %j is %d", (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it("leaves the list as it was", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it("refuses an empty list, which has no middle", () => {
    expect(() => median([])).toThrow("expected one measurement or more");
  });
});

describe("geometricMean", () => {
  it.each([
    [[2, 0.5], 1],
    [[1, 10, 100], 10],
    [[8], 8],
  ])("of %j is %d", (values, expected) => {
    expect(geometricMean(values)).toBeCloseTo(expected, 12);
  });

  it("is not moved by one large ratio as the arithmetic mean is", () => {
    expect(geometricMean([1, 1, 1000])).toBeCloseTo(10, 12);
  });

  it.each([[[1, 0]], [[-2]], [[Number.NaN]], [[Number.POSITIVE_INFINITY]], [[]]])("refuses %j", (values) => {
    expect(() => geometricMean(values)).toThrow("expected");
  });
});

describe("pairedRatio", () => {
  it("compares measurements of the same round, so that a slow round counts for both", () => {
    expect(pairedRatio([10, 1000, 30], [1, 100, 3])).toBe(10);
  });

  it("refuses unequal numbers of rounds", () => {
    expect(() => pairedRatio([1, 2], [1])).toThrow("2 and 1 rounds");
  });
});

describe("interleave", () => {
  it("begins each round with the next name", () => {
    expect(interleave(["a", "b", "c"], 4)).toEqual([
      ["a", "b", "c"],
      ["b", "c", "a"],
      ["c", "a", "b"],
      ["a", "b", "c"],
    ]);
  });
});

describe("addRound", () => {
  it("keeps the rounds of a name in order, apart from other names'", () => {
    const measured: Partial<Record<string, number[]>> = {};
    addRound(measured, "a", 1);
    addRound(measured, "b", 5);
    addRound(measured, "a", 2);
    expect(measured).toEqual({ a: [1, 2], b: [5] });
  });
});
