import { describe, expect, it, vi } from "vitest";
import { lazyList } from "./lazy-list.ts";

describe("lazyList", () => {
  it("makes its elements once, at the first look at one", () => {
    const make = vi.fn(() => ["a", "b"]);
    const list = lazyList(2, make);
    expect([list.length, make.mock.calls.length]).toEqual([2, 0]);
    expect([list[1], list[0], list[1]]).toEqual(["b", "a", "b"]);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["spread", (list: readonly string[]) => [...list]],
    ["filter", (list: readonly string[]) => list.filter(() => true)],
    ["JSON", (list: readonly string[]) => JSON.parse(JSON.stringify(list))],
    ["structuredClone", (list: readonly string[]) => structuredClone(list)],
    ["Object.entries", (list: readonly string[]) => Object.entries(list).map(([, value]) => value)],
  ])("is a plain array for %s", (_, read) => {
    const list = lazyList(2, () => ["a", "b"]);
    expect(Array.isArray(list)).toBe(true);
    expect(read(list)).toEqual(["a", "b"]);
  });

  it("refuses another number of elements than it said", () => {
    const list = lazyList(2, () => ["a"]);
    expect(() => list[0]).toThrow("2 elements were expected, 1 were made.");
  });
});
