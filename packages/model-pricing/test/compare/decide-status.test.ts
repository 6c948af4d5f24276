import { describe, expect, it } from "vitest";
import { decideStatus } from "../../tools/status/decide-status.ts";

/** One word per lineage: `+` agrees, `-` does not. */
function words(text: string) {
  return text
    .split(" ")
    .filter(Boolean)
    .map((word) => ({ agrees: word.startsWith("+"), date: word.slice(1) }));
}

describe("the status of a rate", () => {
  it.each([
    ["is single where nobody but the claim's own source says it", "", "single"],
    ["is single where one lineage agrees", "+2026-11-10", "single"],
    ["is disputed where the only lineage disagrees", "-2026-11-10", "disputed"],
    ["is confirmed where two lineages agree", "+2026-11-10 +2026-05-16", "confirmed"],
    ["is disputed where one agrees and one disagrees at the same time", "+2026-11-10 -2026-11-12", "disputed"],
    ["is disputed where a newer lineage disagrees with an older one", "+2026-05-16 -2026-11-12", "disputed"],
    [
      "is confirmed where the two newest agree and an old one does not",
      "+2026-11-10 +2026-11-12 -2026-08-21",
      "confirmed",
    ],
    ["is confirmed where all of the last ten weeks agree", "+2026-11-10 +2026-09-23 -2026-08-21", "confirmed"],
    ["counts a word of exactly four weeks ago as recent", "+2026-11-10 +2026-10-13 -2026-10-12", "confirmed"],
    ["counts a word of exactly ten weeks ago as recent", "+2026-11-10 +2026-09-01 -2026-08-31", "confirmed"],
    ["is disputed where the only recent word agrees with no second", "+2026-11-10 -2026-08-21", "disputed"],
    ["is confirmed by three of four", "+2026-11-10 +2026-08-21 +2026-05-16 -2026-11-12", "confirmed"],
    ["is disputed by two of three", "+2026-11-10 +2026-08-21 -2026-11-12", "disputed"],
  ] as const)("%s", (_, text, expected) => {
    expect(decideStatus(words(text))).toBe(expected);
  });

  it("does not depend on the order of the words", () => {
    const mixed = words("+2026-11-10 -2026-08-21 +2026-11-12");
    expect(decideStatus([...mixed].reverse())).toBe(decideStatus(mixed));
  });
});
