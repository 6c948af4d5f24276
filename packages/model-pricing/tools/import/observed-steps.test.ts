import { describe, expect, it } from "vitest";
import { madeUpSeller } from "./made-up.ts";
import { createFirstSeen } from "./observed-steps.ts";
import type { ObservedEvent } from "./types.ts";

const EVENTS: ObservedEvent[] = [
  ["2026-02-01", "added", "litellm", "seller", "one", null, ["2", "4", null, null]],
  ["2026-03-01", "changed", "litellm", "seller", "one", ["2", "4", null, null], ["1", "4", null, null]],
  ["2026-04-01", "removed", "litellm", "seller", "one", ["1", "4", null, null], null],
  ["2026-05-01", "added", "litellm", "seller", "one", null, ["1", "4", null, null]],
  ["2026-01-01", "added", "litellm", "other", "one", null, ["1", "4", null, null]],
];

describe("createFirstSeen", () => {
  const firstSeen = createFirstSeen(EVENTS, madeUpSeller());

  it("gives the day of the last step that ends at the price, and ignores that the row was away", () => {
    expect(firstSeen("one", "1.0", "4")).toBe("2026-03-01");
  });

  it("gives no day for a price that the history has left", () => {
    expect(firstSeen("one", "2", "4")).toBeUndefined();
  });
});
