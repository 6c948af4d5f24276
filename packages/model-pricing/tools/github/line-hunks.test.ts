import { expect, it } from "vitest";
import { lineHunks } from "./line-hunks.ts";

const hunks = (before: string, after: string) => lineHunks([...before], [...after]);

it("finds nothing where nothing differs", () => {
  expect(hunks("abc", "abc")).toEqual([]);
});

it("takes lines away one by one", () => {
  expect(hunks("axbyc", "abc")).toEqual([
    { start: 2, end: 2, lines: [] },
    { start: 4, end: 4, lines: [] },
  ]);
});

it("writes regrouped lines where they stand", () => {
  expect(lineHunks(["a = 10000", "b", "c = 20000"], ["a = 10_000", "b", "c = 20_000"])).toEqual([
    { start: 1, end: 1, lines: ["a = 10_000"] },
    { start: 3, end: 3, lines: ["c = 20_000"] },
  ]);
});

it("keeps a line that moves in one piece with the place it goes to", () => {
  expect(hunks("abcdef", "aecdbf")).toEqual([{ start: 2, end: 5, lines: ["e", "c", "d", "b"] }]);
  expect(hunks("abcd", "bcda")).toEqual([{ start: 1, end: 4, lines: ["b", "c", "d", "a"] }]);
});

it("has the result of the fix when all of its parts are taken", () => {
  const before = [..."kzaxmbqc"];
  for (const after of ["kzaxmbqc", "zakmbc", "cqbmxazk", "k", "zzkc", ""].map((text) => [...text])) {
    const taken = lineHunks(before, after).reduceRight(
      (lines, { start, end, lines: fresh }) => lines.toSpliced(start - 1, end - start + 1, ...fresh),
      before,
    );
    expect(taken).toEqual(after);
  }
});
