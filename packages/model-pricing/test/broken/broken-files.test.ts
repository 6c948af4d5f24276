import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileCatalog } from "../../tools/compile-catalog.ts";
import { checkData } from "../../tools/lint/check-data.ts";
import { RULES } from "../../tools/lint/registry.ts";
import { withoutBroken } from "../../tools/lint/without-broken.ts";

const root = import.meta.dirname;

/** For each broken file, what one run over the whole folder says about it: place, rule, sentence. */
const expected = JSON.parse(readFileSync(join(root, "expected.json"), "utf8")) as Record<string, readonly string[]>;

const { data, problems } = checkData(root, { rules: RULES, today: "2026-11-24" });
const errors = problems.filter(({ severity }) => severity === "error");
const reported = new Set(errors.map(({ file }) => file));

/** What is right in the folder: it stands beside the broken files and must not suffer from them. */
const GOOD = [
  "broken/alias-taken",
  "broken/clash-1.0",
  "good/example-large-2",
  "good/example-windows-lines",
  "good/web-search",
];

describe("a folder of broken files", () => {
  it.each(Object.entries(expected))("says where and what is wrong in %s", (path, lines) => {
    const found = errors
      .filter(({ file }) => file === `data/${path}`)
      .map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`);
    expect(found).toEqual(lines);
  });

  it("reports every broken file in one run and no other", () => {
    expect([...reported].sort()).toEqual(Object.keys(expected).map((path) => `data/${path}`));
    expect(reported.size).toBeGreaterThanOrEqual(50);
  });

  it("ends every sentence and says what to do", () => {
    for (const { file, message, fix } of problems) {
      expect.soft(message, file).toMatch(/^\S.*[.?]$/);
      expect.soft(fix, file).toMatch(/^\S.{5,}/);
      expect.soft(`${message} ${fix}`, file).not.toMatch(/zod|invalid|undefined|object Object|unexpected token/i);
    }
  });

  it("keeps broken files out of the catalog and good ones in it", () => {
    const { models } = compileCatalog(withoutBroken(data, problems));
    expect(models.map(({ provider, slug }) => `${provider}/${slug}`)).toEqual(GOOD);
  });
});
