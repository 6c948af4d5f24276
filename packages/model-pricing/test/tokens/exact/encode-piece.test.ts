import { beforeAll, describe, expect, it } from "vitest";
import { encode, loadEncoding } from "../../../src/tokens/exact/index.ts";
import { allTokens, falls, RANKS } from "./merge-order.ts";
import { createRandom } from "./random-text.ts";

describe.each(RANKS)("%s", (name) => {
  let ranks: Map<string, number>;

  beforeAll(async () => {
    await loadEncoding(name);
    ranks = allTokens(name);
  });

  it("has only tokens that merging makes by ranks that rise, as the linear encoder expects", () => {
    expect(falls(ranks, 29)).toEqual([]);
  });

  it("encodes pieces that cannot be split as merging does step by step", () => {
    const random = createRandom(17);
    const utf8 = new TextEncoder();
    for (const letters of [
      "a",
      "ab",
      "=",
      "aeinrst",
      "приветмир",
      "กขคงาึ",
      "ابتثج",
      "中国人",
      "\u0301\u0300",
      "é",
      "한국어",
    ]) {
      const list = Array.from(letters);
      for (const length of [9, 40, 200]) {
        const text = Array.from({ length }, () => list[random(list.length)]).join("");
        expect([text, encode(text, name)]).toEqual([text, merge(String.fromCharCode(...utf8.encode(text)), ranks)]);
      }
    }
  });
});

/** Merging as it is defined: the lowest rank first, the leftmost of equals. */
function merge(bytes: string, ranks: ReadonlyMap<string, number>): number[] {
  const parts = Array.from(bytes);
  for (;;) {
    let lowest = Number.POSITIVE_INFINITY;
    let place = -1;
    for (let index = 0; index < parts.length - 1; index++) {
      const joint = ranks.get(`${parts[index]}${parts[index + 1]}`) ?? Number.POSITIVE_INFINITY;
      if (joint < lowest) {
        lowest = joint;
        place = index;
      }
    }
    if (place === -1) return parts.map((part) => ranks.get(part) as number);
    parts.splice(place, 2, `${parts[place]}${parts[place + 1]}`);
  }
}
