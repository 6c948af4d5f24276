import { expect, it } from "vitest";
import { findLines, rightSide } from "./right-side.ts";

const patch = [
  "@@ -1,3 +1,3 @@ head",
  " a",
  "-b",
  "+B",
  " c",
  "@@ -10 +10,2 @@",
  " x",
  "+y",
  "\\ No newline at end of file",
];

it("numbers the lines of the new side", () => {
  expect(rightSide(patch.join("\n"))).toEqual([
    { start: 1, lines: ["a", "B", "c"] },
    { start: 10, lines: ["x", "y"] },
  ]);
});

it.each([
  [1, 3, ["a", "B", "c"]],
  [2, 2, ["B"]],
  [11, 11, ["y"]],
  [3, 4, undefined],
  [3, 10, undefined],
  [12, 12, undefined],
])("finds lines %i to %i: %j", (start, end, lines) => {
  expect(findLines(rightSide(patch.join("\n")), start, end)).toEqual(lines);
});
