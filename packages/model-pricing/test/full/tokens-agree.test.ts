import { beforeAll, describe, expect, it } from "vitest";
import { countTokens, decodeBytes, encode, loadEncoding } from "../../src/tokens/exact/index.ts";
import { allTokens, falls, RANKS } from "../tokens/exact/merge-order.ts";
import { createRandom, createRandomText } from "../tokens/exact/random-text.ts";
import { REFERENCED, referenceIds } from "../tokens/exact/reference.ts";

const utf8 = new TextDecoder();
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

describe.each(REFERENCED)("%s", (name) => {
  const random = createRandom(2026);
  let texts: string[] = [];

  beforeAll(async () => {
    await loadEncoding(name);
    texts = tokenTexts(name);
  });

  it("gives the ids of the reference for 200,000 random texts", () => {
    const text = createRandomText(random, () => texts[random(texts.length)] as string);
    const wrong: string[] = [];
    for (let round = 0; round < 200_000 && wrong.length < 5; round++) {
      const sample = text(1 + random(round % 50 === 0 ? 150 : 20));
      const right = referenceIds(sample, name);
      // The third time, the tokens come out of the memo.
      for (let times = round % 10 === 0 ? 3 : 1; times > 0; times--)
        if (!same(encode(sample, name), right)) wrong.push(sample);
    }
    expect(wrong).toEqual([]);
  });

  it("gives the ids of the reference for 1,500 pieces that cannot be split", () => {
    const wrong: string[] = [];
    for (let round = 0; round < 1500; round++) {
      // A few letters repeat one another's merges; many make every pair of tokens a new one.
      const from = [0x61, 0x4e00, 0x0e01, 0x0410, 0xac00, 0x0300, 0x0905, 0x3041, 0x1f600][random(9)] as number;
      const many = [1, 2, 3, 26, 60][random(5)] as number;
      const sample = Array.from({ length: 97 + random(900) }, () => String.fromCodePoint(from + random(many))).join("");
      if (!same(encode(sample, name), referenceIds(sample, name))) wrong.push(sample);
    }
    expect(wrong).toEqual([]);
  });

  it("gives the ids of the reference for the text of every rank, alone and beside another", () => {
    const wrong: string[] = [];
    for (const text of texts) {
      for (const sample of [text, text + texts[random(texts.length)]]) {
        if (!same(encode(sample, name), referenceIds(sample, name))) wrong.push(sample);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe.each(RANKS)("merging, with the ranks of %s,", (name) => {
  it("makes every token out of its bytes, by ranks that only rise", async () => {
    await loadEncoding(name);
    expect(falls(allTokens(name))).toEqual([]);
  });
});

describe("a million characters", () => {
  const random = createRandom(9);
  const many = (make: () => string, length = 1_000_000) => Array.from({ length }, make).join("");

  it.each([
    ["one letter", "a".repeat(1_000_000)],
    ["one sign", "=".repeat(1_000_000)],
    ["random letters", many(() => String.fromCharCode(97 + random(26)))],
    ["random Chinese characters", many(() => String.fromCharCode(0x4e00 + random(0x5200)))],
    ["Thai", many(() => String.fromCharCode(0xe01 + random(58)))],
    ["emoji", many(() => String.fromCodePoint(0x1f300 + random(700)), 500_000)],
    ["combining marks", `e${many(() => String.fromCharCode(0x300 + random(112)))}`],
  ])("of %s have as many tokens as their bytes need", (_, text) => {
    const tokens = encode(text, "o200k_base");
    expect(countTokens(text, "o200k_base")).toBe(tokens.length);
    expect(utf8.decode(decodeBytes(tokens, "o200k_base"))).toBe(text);
  });
});

/** Texts of all tokens that are whole characters. */
function tokenTexts(name: (typeof REFERENCED)[number]): string[] {
  const texts: string[] = [];
  for (let id = 0; id < 200_000; id++) {
    try {
      texts.push(strict.decode(decodeBytes([id], name)));
    } catch {
      // No such token, or one that is part of a character.
    }
  }
  return texts;
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
