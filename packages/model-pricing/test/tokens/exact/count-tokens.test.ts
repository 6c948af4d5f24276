import { beforeAll, describe, expect, it } from "vitest";
import { resolveModel } from "../../../src/catalog.ts";
import {
  countTokens,
  countUpTo,
  createCounter,
  encode,
  encodingOf,
  isEncodingLoaded,
  isWithinTokenLimit,
  loadEncoding,
} from "../../../src/tokens/exact/index.ts";
import { createRandom, createRandomText } from "./random-text.ts";
import { referenceIds } from "./reference.ts";

describe("before an encoding is loaded", () => {
  it("says which call is missing", async () => {
    expect(isEncodingLoaded("p50k_edit")).toBe(false);
    expect(() => countTokens("a", "p50k_edit")).toThrow('call `await loadEncoding("p50k_edit")` once before');
    await loadEncoding("p50k_edit", { slices: true });
    expect(isEncodingLoaded("p50k_edit")).toBe(true);
    expect(countTokens("a", "p50k_edit")).toBe(1);
  });

  it("loads once, however often it is asked to", async () => {
    await Promise.all([loadEncoding("r50k_base"), loadEncoding("gpt2"), loadEncoding("r50k_base")]);
    expect([countTokens("a b", "r50k_base"), countTokens("a b", "gpt2")]).toEqual([2, 2]);
  });
});

describe("countTokens", () => {
  beforeAll(() => loadEncoding("o200k_base"));

  it("takes a model's record, by its tokenizer", () => {
    const { model } = resolveModel("openai/gpt-4o-mini");
    expect(encodingOf(model)).toBe("o200k_base");
    expect(countTokens("我是刘志军", model)).toBe(4);
  });

  it("refuses a record without a tokenizer, an id and a wrong name, and says what to do", () => {
    const { model } = resolveModel("anthropic/claude-sonnet-4-5");
    expect(() => countTokens("a", model)).toThrow(
      /^anthropic\/claude-sonnet-4-5 names no tokenizer\. estimateTokens of/,
    );
    expect(() => countTokens("a", "gpt-4o" as "gpt2")).toThrow(/^Unknown encoding "gpt-4o"; expected o200k_base/);
    expect(() => countTokens(undefined as unknown as string, "o200k_base")).toThrow(
      "text is undefined; expected a string",
    );
  });

  it("counts texts that are longer than it encodes at once as the reference does", () => {
    const random = createRandom(3);
    const text = createRandomText(random, () => " token");
    for (const part of ["word and more, ", "汉字，和标点。", "line\n", "9", "x"]) {
      const sample = part.repeat(70_000 / part.length) + text(50) + part.repeat(9);
      if (part.length > 1) expect(countTokens(sample, "o200k_base")).toBe(referenceIds(sample, "o200k_base").length);
      expect(countTokens(sample, "o200k_base")).toBe(encode(sample, "o200k_base").length);
    }
  });

  it("counts a million of one letter by what tokens there are of it", () => {
    // The longest run of `a` that is a token has 8, and merging reaches it from any length.
    expect(countTokens("a".repeat(1_000_000), "o200k_base")).toBe(125_000);
    expect(countTokens("中".repeat(1_000_000), "o200k_base")).toBe(1_000_000);
    expect(countTokens(" ".repeat(1_000_000), "o200k_base")).toBe(Math.ceil(1_000_000 / 128));
  });
});

describe("countUpTo", () => {
  beforeAll(() => loadEncoding("o200k_base"));

  it.each([
    ["a b c", 0, 1],
    ["a b c", 2, 3],
    ["a b c", 3, 3],
    ["a b c", 9, 3],
    ["", 0, 0],
  ])("%j up to %i is %i", (text, limit, expected) => {
    expect(countUpTo(text, limit, "o200k_base")).toBe(expected);
    expect(isWithinTokenLimit(text, limit, "o200k_base")).toBe(expected <= limit ? expected : false);
  });

  it.each([-1, 1.5, Number.NaN])("refuses the limit %d", (limit) => {
    expect(() => countUpTo("a", limit, "o200k_base")).toThrow("expected a whole number, at least 0");
  });
});

describe("createCounter", () => {
  beforeAll(() => loadEncoding("cl100k_base"));

  it.each(["o200k_base", "cl100k_base"] as const)("counts what comes in parts as the whole, with %s", (name) => {
    const random = createRandom(5);
    const text = createRandomText(random, () => " it's 你好，");
    for (let round = 0; round < 400; round++) {
      const whole = text(60);
      const counter = createCounter(name);
      for (let at = 0; at < whole.length; ) {
        const end = at + random(9);
        counter.push(whole.slice(at, end));
        at = end;
        if (random(10) === 0) expect(counter.count()).toBe(countTokens(whole.slice(0, at), name));
      }
      expect(counter.count(), JSON.stringify(whole)).toBe(countTokens(whole, name));
    }
  });

  it("counts nothing before the first part", () => {
    const counter = createCounter("o200k_base");
    expect(counter.count()).toBe(0);
    counter.push("");
    expect(counter.count()).toBe(0);
  });
});
