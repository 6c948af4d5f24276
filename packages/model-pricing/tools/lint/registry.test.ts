import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { TEXT_FIXES } from "./fixes/fix-file.ts";
import { RULES } from "./registry.ts";

const folder = join(import.meta.dirname, "rules");
const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));

it("holds every rule in the folder, under the name of its file", () => {
  expect(RULES.map(({ name }) => `${name}.ts`).sort()).toEqual(files.sort());
});

it("has a test beside each rule", () => {
  for (const file of files) expect(existsSync(join(folder, file.replace(".ts", ".test.ts"))), file).toBe(true);
});

it("has a fix for each rule that promises one", () => {
  const promising = RULES.filter(({ fixable }) => fixable).map(({ name }) => name);
  expect(Object.keys(TEXT_FIXES)).toEqual(expect.arrayContaining(promising));
});
