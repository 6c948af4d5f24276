import { describe, expect, it } from "vitest";
import { hostileKinds, makeHostileText } from "../../bench/corpus/hostile-texts.ts";
import { takeSamples } from "../../bench/corpus/texts.ts";

describe("takeSamples", () => {
  it("takes samples of the size asked for, from the beginning to the end", () => {
    const text = Array.from({ length: 100 }, (_, index) => String(index).padStart(2, "0")).join("");
    expect(takeSamples(text, 20, 3)).toEqual(["00010203040506070809", "45464748495051525354", "90919293949596979899"]);
  });

  it("cuts between characters, never through the bytes of one", () => {
    const samples = takeSamples("汉字😀".repeat(500), 100, 7);
    expect(samples.join("")).not.toContain("\uFFFD");
    for (const sample of samples) {
      expect(Buffer.byteLength(sample)).toBeGreaterThan(96);
      expect(Buffer.byteLength(sample)).toBeLessThanOrEqual(103);
    }
  });
});

describe("makeHostileText", () => {
  it.each(hostileKinds)("makes %s of the length asked for, the same each time", (kind) => {
    const text = makeHostileText(kind, 1001);
    expect(text.length).toBeGreaterThanOrEqual(1000);
    expect(text.length).toBeLessThanOrEqual(1001);
    expect(text).not.toMatch(/\p{Surrogate}/u);
    expect(makeHostileText(kind, 1001)).toBe(text);
  });
});
