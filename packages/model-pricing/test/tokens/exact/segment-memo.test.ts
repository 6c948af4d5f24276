import { beforeAll, describe, expect, it } from "vitest";
import { countTokens, encode, loadEncoding } from "../../../src/tokens/exact/index.ts";
import { createRandom, createRandomText } from "./random-text.ts";
import { referenceIds } from "./reference.ts";

/** Sentences with every kind of place at which a segment may end, and some that only look like one. */
const SENTENCES = [
  "The quick brown fox doesn't jump; it sleeps (mostly) in the sun, 1234 times.\n",
  "中文句子，没有空格、只有标点。《书名》（括号）：测试！",
  "日本語の文章は、句読点で終わります。カタカナー、ひらがな。",
  '{"key":"value","list":[1,2.5,"x"],"nested":{"a":null}}',
  "Предложение без латиницы. Ещё одно\u00a0слово \u3000и пробел",
  "wide\u2003  blanks\u3000  and\u00a0  others\u1680  and\u0085  marks\ufeff  ",
  "ภาษาไทย ไม่มี เครื่องหมาย ",
  "mail@example.com's  'quoted'  \u2028 text\r\n\r\n\tindented 😀 emoji ",
];

describe("texts that come up again", () => {
  beforeAll(() => Promise.all([loadEncoding("o200k_base"), loadEncoding("cl100k_base"), loadEncoding("p50k_base")]));

  it.each(["o200k_base", "cl100k_base", "p50k_base"] as const)(
    "have the ids of the reference each time, with %s",
    (name) => {
      const random = createRandom(23);
      for (let round = 0; round < 60; round++) {
        // The same sentences in another order: what stands around a segment changes, its tokens must not.
        const text = Array.from({ length: 40 }, () => SENTENCES[random(SENTENCES.length)]).join("");
        const right = referenceIds(text, name);
        for (let times = 0; times < 3; times++) expect(encode(text, name)).toEqual(right);
      }
    },
  );

  it("are counted right after more text than is remembered", () => {
    const random = createRandom(29);
    const part = createRandomText(random, () => " word");
    const first = part(300);
    const right = referenceIds(first, "o200k_base").length;
    for (let times = 0; times < 3; times++) expect(countTokens(first, "o200k_base")).toBe(right);
    // Each text twice, so that it is remembered.
    for (let round = 0; round < 50; round++) {
      const other = `${"some words and numbers 12345 ".repeat(9)}${round}, `.repeat(90) + part(3000);
      expect(countTokens(other, "o200k_base")).toBe(countTokens(other, "o200k_base"));
    }
    for (let times = 0; times < 3; times++) expect(countTokens(first, "o200k_base")).toBe(right);
  });

  it("do not give one reading of white space for the other", () => {
    const text =
      "a sentence that is long enough to be remembered, with \ufeffa mark and \u0085 within it, and more words. ";
    const rust = encode(text, "o200k_base");
    for (let times = 0; times < 3; times++) {
      expect(encode(text, "o200k_base")).toEqual(rust);
      expect(encode(text, "o200k_base", { whitespace: "js" })).not.toEqual(rust);
    }
  });
});
