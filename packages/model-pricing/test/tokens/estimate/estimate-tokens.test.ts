import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { models, resolveModel } from "../../../src/catalog.ts";
import {
  characters450Per1000Tokens,
  estimateTokens,
  familyOf,
  fourCharactersPerToken,
  TOKEN_FAMILIES,
  type TokenFamily,
  tokens225PerCharacter,
  words750Per1000Tokens,
} from "../../../src/tokens/index.ts";
import texts from "./counted-texts.json" with { type: "json" };

/** Mean absolute error of the texts that nobody fitted to, for one family. */
function meanError(family: TokenFamily): number {
  const errors = texts.map(({ text, tokens }) => Math.abs(estimateTokens(text, family).tokens / tokens[family] - 1));
  return errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

describe("estimateTokens", () => {
  it.each(TOKEN_FAMILIES)("is at most 8 % off in the mean for %s, on short legal texts in ten languages", (family) => {
    expect(meanError(family)).toBeLessThan(0.08);
  });

  it.each(texts)("is at most 20 % off on $name for every family", ({ text, tokens }) => {
    for (const family of TOKEN_FAMILIES) {
      expect([family, Math.abs(estimateTokens(text, family).tokens / tokens[family] - 1) < 0.2]).toEqual([
        family,
        true,
      ]);
    }
  });

  it("says a band that holds 95 counts of 100 there", () => {
    const inside = texts.flatMap(({ text, tokens }) =>
      TOKEN_FAMILIES.map((family) => {
        const { low, high } = estimateTokens(text, family);
        return low <= tokens[family] && tokens[family] <= high;
      }),
    );
    expect(inside.filter(Boolean).length / inside.length).toBeGreaterThanOrEqual(0.95);
  });

  it("is never negative, and its band holds it, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...TOKEN_FAMILIES), (text, family) => {
        const { tokens, low, high } = estimateTokens(text, family);
        expect(tokens).toBeGreaterThanOrEqual(text === "" ? 0 : 1);
        expect(low).toBeLessThanOrEqual(tokens);
        expect(high).toBeGreaterThanOrEqual(tokens);
        expect([tokens, low, high].every(Number.isSafeInteger)).toBe(true);
      }),
    );
  });

  it("is 0 for an empty text alone", () => {
    expect(estimateTokens("", "o200k")).toEqual({ tokens: 0, low: 0, high: 0 });
    expect(estimateTokens("\n", "llama").tokens).toBe(1);
  });

  it("tells apart what looks alike in length", () => {
    const tokensOf = (text: string) => estimateTokens(text, "o200k").tokens;
    const words = "the people in this country have been working on the problem for years ".repeat(9);
    const random = Buffer.from(Array.from({ length: 472 }, (_, index) => (index * 7919 + 31) % 251)).toString("base64");
    expect(tokensOf(random) / random.length).toBeGreaterThan(2 * (tokensOf(words) / words.length));
    expect(tokensOf("驫麤龘靐齉".repeat(40))).toBeGreaterThan(1.5 * tokensOf("我们的使用者".repeat(33)));
  });

  it("takes time in proportion to the text, whatever it is", () => {
    const time = (text: string) => {
      const start = performance.now();
      estimateTokens(text, "o200k");
      return performance.now() - start;
    };
    for (const unit of ["a", "A", " ", "\n", "-", "中", "7", "é", "👍", "я"]) {
      expect([unit, time(unit.repeat(1_000_000)) < 500]).toEqual([unit, true]);
    }
  });

  it("takes a model's record, and widens the band where its tokenizer is not public", () => {
    const text = texts[0]?.text ?? "";
    const exact = estimateTokens(text, resolveModel("openai/gpt-4o").model);
    expect(exact).toEqual(estimateTokens(text, "o200k"));
    const claude = estimateTokens(text, resolveModel("anthropic/claude-opus-5-5").model);
    const known = estimateTokens(text, "claude");
    expect(claude.tokens).toBe(known.tokens);
    expect(claude.high - claude.low).toBeGreaterThan(known.high - known.low);
  });

  it("refuses makers of whom no tokenizer is known, ids and texts that are none", () => {
    const { model } = resolveModel("moonshotai/kimi-k3");
    expect(familyOf(model)).toBeUndefined();
    expect(() => estimateTokens("a", model)).toThrow(
      /^No tokenizer of moonshotai, the maker of moonshotai\/kimi-k3, is known/,
    );
    expect(() => estimateTokens("a", "gpt-4o" as "o200k")).toThrow(/^Unknown family "gpt-4o"; expected o200k/);
    expect(() => estimateTokens(7 as unknown as string, "o200k")).toThrow("text is 7; expected a string");
  });

  it("names a family for every model with an encoding", () => {
    for (const model of models.filter(({ tokenizer }) => tokenizer)) {
      expect([model.id, familyOf(model)?.is_public]).toEqual([model.id, true]);
    }
  });
});

describe("the old rules of thumb", () => {
  it.each([
    ["four characters", fourCharactersPerToken, 3],
    ["750 words", words750Per1000Tokens, 3],
    ["450 characters", characters450Per1000Tokens, 20],
    ["2.25 per character", tokens225PerCharacter, 21],
  ])("%s gives what it says", (_, rule, expected) => {
    expect(rule("two words")).toBe(expected);
  });
});
