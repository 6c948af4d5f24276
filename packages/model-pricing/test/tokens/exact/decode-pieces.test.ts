import { beforeAll, describe, expect, it } from "vitest";
import { decodePieces, encode, loadEncoding } from "../../../src/tokens/exact/index.ts";
import { createRandom, createRandomText } from "./random-text.ts";

beforeAll(() => Promise.all([loadEncoding("o200k_base"), loadEncoding("p50k_base"), loadEncoding("o200k_harmony")]));

describe("decodePieces", () => {
  it("gives a piece for each token that is text of its own", () => {
    const pieces = decodePieces(encode("ChatGPT is great!", "o200k_base"), "o200k_base");
    expect(pieces.map(({ text }) => text)).toEqual(["Chat", "GPT", " is", " great", "!"]);
  });

  it("keeps tokens together that only together make a character", () => {
    const ids = encode("é😀", "p50k_base");
    const pieces = decodePieces(ids, "p50k_base");
    expect(pieces.map(({ text }) => text)).toEqual(["é", "😀"]);
    expect(pieces.flatMap((piece) => piece.ids)).toEqual(ids);
    expect(pieces[1]?.ids.length).toBeGreaterThan(1);
  });

  it("loses no token and no character of random texts", () => {
    const text = createRandomText(createRandom(5), () => "x");
    for (let round = 0; round < 300; round++) {
      const sample = text(40);
      const ids = encode(sample, "p50k_base");
      const pieces = decodePieces(ids, "p50k_base");
      expect(pieces.flatMap((piece) => piece.ids)).toEqual(ids);
      expect(pieces.map((piece) => piece.text).join("")).toBe(sample.replace(/\p{Surrogate}/gu, "\ufffd"));
    }
  });

  it("writes special tokens as their text, and a part of a character as U+FFFD", () => {
    expect(decodePieces([200_006, 1428], "o200k_harmony").map(({ text }) => text)).toEqual(["<|start|>", "user"]);
    const [first = 0] = encode("\u{10940}", "o200k_base");
    expect(decodePieces([first], "o200k_base")).toEqual([{ text: "\ufffd", ids: [first] }]);
  });
});
