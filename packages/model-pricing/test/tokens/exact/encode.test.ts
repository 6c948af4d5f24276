import { getEncoding } from "js-tiktoken";
import { beforeAll, describe, expect, it } from "vitest";
import {
  countTokens,
  decode,
  decodeBytes,
  ENCODING_NAMES,
  encode,
  loadEncoding,
} from "../../../src/tokens/exact/index.ts";
import { createRandom, createRandomText } from "./random-text.ts";
import { REFERENCED, referenceIds } from "./reference.ts";

beforeAll(async () => {
  await Promise.all(ENCODING_NAMES.map((name) => loadEncoding(name)));
});

describe.each(REFERENCED)("%s", (name) => {
  const random = createRandom(7);
  const tokenText = () => decode([random(50_000)], name);

  it("gives the ids of the reference for random texts", () => {
    const text = createRandomText(random, tokenText);
    for (let round = 0; round < 1500; round++) {
      const sample = text(1 + random(round % 20 === 0 ? 200 : 24));
      expect(encode(sample, name), JSON.stringify(sample)).toEqual(referenceIds(sample, name));
    }
  });

  it("gives the ids of the reference for pieces that are too long to merge at once", () => {
    const alphabets = [
      "a",
      "ab",
      "中",
      "กขคงจฉาึืุ",
      "abcdefghijklmnopqrstuvwxyz",
      "😀😁",
      "\u0301\u0300",
      "=-",
      " \u3000",
      "приветмир",
    ];
    for (const alphabet of alphabets) {
      const letters = Array.from(alphabet);
      for (const length of [97, 300, 1500]) {
        const sample = Array.from({ length }, () => letters[random(letters.length)]).join("");
        expect(encode(sample, name), JSON.stringify(sample)).toEqual(referenceIds(sample, name));
      }
    }
  });

  it("gives a token for its own text", () => {
    for (let id = 0; id < 50_000; id += 37) {
      const text = decode([id], name);
      if (text === "" || text.includes("\ufffd")) continue;
      expect([text, encode(text, name)]).toEqual([text, referenceIds(text, name)]);
    }
  });
});

describe("encode", () => {
  it.each([
    ["ChatGPT is great!", 5, 6, 6],
    ["我是刘志军", 4, 7, 9],
    ["", 0, 0, 0],
  ])("counts %j as the encodings' tables say", (text, o200k, cl100k, p50k) => {
    expect(["o200k_base", "cl100k_base", "p50k_base"].map((name) => countTokens(text, name as "p50k_base"))).toEqual([
      o200k,
      cl100k,
      p50k,
    ]);
  });

  it.each([
    "hello \ufeffworld",
    "\ufeff",
    "a\u0085\u0085b",
    "x \u0085 y",
    "\r\n//",
    "\r\n\r\n  x",
    "don't DON'T 'ſ l'été",
    "__proto__ constructor toString",
    "\ud800 lone \udc00",
    "a\u0000\u0000b",
    "   \n\n  \t\n  ",
    "1234567 ١٢٣٤ ⅷⅷⅷⅷ",
    "ǅungla ᾈ ʰʰ",
    "\u0301\u0301a\u0301",
    "中A中AB中",
    "<|endoftext|>",
    "<|im_start|>system",
  ])("gives the ids of the reference for %j", (text) => {
    for (const name of REFERENCED) expect([name, encode(text, name)]).toEqual([name, referenceIds(text, name)]);
  });

  it("reads white space as js-tiktoken does where that is asked for", () => {
    const other = getEncoding("cl100k_base");
    for (const text of ["hello \ufeffworld", "a\u0085\u0085b", " \ufeff\ufeff x", "x\u0085"]) {
      expect(encode(text, "cl100k_base", { whitespace: "js" })).toEqual(other.encode(text));
    }
    const text = "hello \ufeffworld";
    expect(encode(text, "cl100k_base")).not.toEqual(encode(text, "cl100k_base", { whitespace: "js" }));
  });

  it("takes special tokens for text unless they are allowed", () => {
    const text = "a<|endoftext|>b<|endofprompt|>";
    expect(encode("<|endoftext|>", "o200k_base")).toHaveLength(7);
    expect(encode(text, "o200k_base", { allowedSpecial: ["<|endoftext|>"] })).toEqual([
      ...encode("a", "o200k_base"),
      199_999,
      ...encode("b<|endofprompt|>", "o200k_base"),
    ]);
    expect(encode("<|start|>user<|message|>", "o200k_harmony", { allowedSpecial: "all" })).toEqual([
      200_006, 1428, 200_008,
    ]);
    expect(() => encode("a", "o200k_base", { allowedSpecial: ["<|start|>"] })).toThrow(
      'allowedSpecial is "<|start|>"; expected special tokens of o200k_base',
    );
  });

  it("has in o200k_harmony what o200k_base has, but for special tokens", () => {
    const text = "Streaming 流式输出 стриминг <|start|>";
    expect(encode(text, "o200k_harmony")).toEqual(encode(text, "o200k_base"));
  });
});

describe("decode", () => {
  it("gives back every text that has no lone surrogate", () => {
    const random = createRandom(11);
    const text = createRandomText(random, () => "x");
    for (let round = 0; round < 300; round++) {
      const sample = text(30).replace(/\p{Surrogate}/gu, "");
      expect(decode(encode(sample, "o200k_base"), "o200k_base")).toBe(sample);
    }
  });

  it("gives special tokens as their text, and parts of characters as bytes", () => {
    expect(decode([199_999], "o200k_base")).toBe("<|endoftext|>");
    const [first = 0, ...rest] = encode("\u{10940}", "o200k_base");
    expect(decode([first], "o200k_base")).toBe("\ufffd");
    expect(rest.length).toBeGreaterThan(0);
    expect([...decodeBytes([first, ...rest], "o200k_base")]).toEqual([0xf0, 0x90, 0xa5, 0x80]);
  });

  it.each([
    ["o200k_base", 199_998],
    ["cl100k_base", 100_256],
    ["p50k_base", 50_281],
    ["r50k_base", 50_257],
  ] as const)("refuses the id behind the last rank of %s", (name, id) => {
    expect(decode([id - 1], name)).not.toBe("");
    expect(() => decode([id], name)).toThrow(`ids is ${id}; expected ids of tokens of ${name}`);
  });

  it.each([-1, 1.5, 300_000, 50_256.5, Number.NaN])("refuses %d, which is no token", (id) => {
    expect(() => decode([id], "o200k_base")).toThrow("expected ids of tokens of o200k_base");
  });
});
