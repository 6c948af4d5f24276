import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkAddresses } from "./addresses.ts";
import { findGeneratedFiles, findLongFiles } from "./tracked-files.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "files-"));
});

afterEach(() => rmSync(root, { recursive: true }));

it.each([
  "packages/model-pricing/dist/index.mjs",
  "packages/model-pricing/src/generated/packed-hosts.ts",
  "packages/model-pricing/generated-json/catalog.json",
  "node_modules/a/index.js",
])("refuses %s in git", (file) => {
  expect(findGeneratedFiles([file])).toMatchObject([{ file }]);
});

it("accepts sources in git, whatever their names hold", () => {
  expect(findGeneratedFiles(["packages/model-pricing/src/distance.ts", "docs/generated-files.md"])).toEqual([]);
});

it.each([
  [300, 0],
  [301, 1],
])("counts a file of %i lines as %i too long", (lines, expected) => {
  writeFileSync(join(root, "a.ts"), "x;\n".repeat(lines));
  expect(findLongFiles(root, ["a.ts"])).toHaveLength(expected);
});

it("finds an address outside addresses.json, with or without its scheme", () => {
  writeFileSync(join(root, "addresses.json"), '{ "site": "https://prices.example/" }');
  writeFileSync(join(root, "page.md"), "Read\n<https://prices.example/about>\nor prices.example\nor other.example\n");
  expect(checkAddresses(root, ["addresses.json", "page.md"]).map(({ line }) => line)).toEqual([2, 3]);
});
