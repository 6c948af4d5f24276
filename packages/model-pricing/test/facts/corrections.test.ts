import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { toCorrections } from "../../src/compile/correction.ts";
import { corrections } from "../../src/corrections.ts";
import { correctionFile } from "../../src/schema/index.ts";
import { compileData } from "../../tools/compile-data.ts";
import { readDataFile } from "../../tools/read-data-file.ts";
import { problemsOf, withData } from "./fixtures.ts";

const FIELDS = {
  model: '"Example/Large:2"',
  block: '"2026-09-01"',
  field: '"per_million_tokens.input"',
  old: "30",
  new: "3",
  from: '"2026-09-01"',
  until: '"2026-10-01"',
  corrected_on: '"2026-11-20"',
  why: '"A slip of the decimal point."',
  source: '"https://example.com/pricing"',
};
type Fields = Partial<Record<keyof typeof FIELDS, string | undefined>>;

const row = (changes: Fields = {}) =>
  `[[correction]]\n${Object.entries({ ...FIELDS, ...changes })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key} = ${value}\n`]))
    .join("")}`;
const file = (...rows: string[]) => ({ "corrections/example.toml": rows.join("\n") });

describe("a file of corrections", () => {
  it.each<[string, Fields]>([
    ["a value that was wrong for a time", {}],
    [
      "the whole provider",
      { model: undefined, block: undefined, field: '"schedule.peak.windows"', old: '"09:00-12:00"' },
    ],
    ["a line that was missing", { old: undefined }],
    ["a line that should not have been there", { new: undefined }],
    ["bills that were wrong up to the correction", { until: undefined }],
  ])("speaks of %s", (_what, changes) => {
    expect(problemsOf(file(row(changes)))).toEqual([]);
  });

  it("refuses a model, a block or a provider that is not there", () => {
    expect(problemsOf(file(row({ model: '"large"' }), row({ model: '"example-large-2"' })))).toMatchInlineSnapshot(`
      [
        "corrections/example.toml 2:1 schema: example has no model "large". -> write the id of one of its models.",
        "corrections/example.toml 14:1 schema: example has no model "example-large-2". -> write its id: "Example/Large:2".",
      ]
    `);
    expect(problemsOf(file(row({ block: '"2026-09-02"' })))).toMatchInlineSnapshot(`
      [
        "corrections/example.toml 3:1 schema: example/Example/Large:2 has no price block of 2026-09-02; its blocks are of 2026-09-01. -> write effective_from as it stands now.",
      ]
    `);
    expect(problemsOf({ "corrections/nobody.toml": row() })).toMatchInlineSnapshot(`
      [
        "corrections/nobody.toml 1:1 schema: there is no provider "nobody" in data/providers. -> name it after a provider's folder, or add the provider.",
      ]
    `);
    expect(problemsOf(file(row({ model: undefined })))).toMatchInlineSnapshot(`
      [
        "corrections/example.toml 2:1 schema: a block is named, and no model. -> add model.",
      ]
    `);
  });

  it("refuses a correction that corrects nothing, and times that run backwards", () => {
    expect(problemsOf(file(row({ new: "30" })))).toMatchInlineSnapshot(`
      [
        "corrections/example.toml 6:1 schema: old and new are both 30. -> write what stood there as old.",
      ]
    `);
    expect(problemsOf(file(row({ old: undefined, new: undefined })))).toMatchInlineSnapshot(`
      [
        "corrections/example.toml 4:1 schema: neither old nor new is given. -> write what stood there, and what is right.",
      ]
    `);
    expect(problemsOf(file(row({ until: '"2026-09-01"' })))).toMatchInlineSnapshot(`
      [
        "corrections/example.toml 8:1 schema: until is "2026-09-01", not after from ("2026-09-01"). -> correct one of the two; until is exclusive.",
      ]
    `);
    expect(problemsOf(file(row({ corrected_on: '"2026-11-25"' })))).toMatchInlineSnapshot(`
      [
        "corrections/example.toml 9:1 checked-on-sane: corrected_on is 2026-11-25; that day has not come yet (today is 2026-11-24). -> write the day on which you read the page.",
      ]
    `);
    expect(problemsOf(file(row(), row({ corrected_on: '"2026-11-19"' })))).toMatchInlineSnapshot(`
      [
        "corrections/example.toml 21:1 schema: corrected_on is "2026-11-19", before that of the row above ("2026-11-20"). -> add new rows at the end.",
      ]
    `);
  });

  it("wants to know why", () => {
    expect(problemsOf(file(row({ why: undefined })))).toMatchInlineSnapshot(`
      [
        "corrections/example.toml 1:1 schema: [[correction]] 1 has no why. -> add it, such as why = "A slip of the decimal point."",
      ]
    `);
  });
});

it("is published as rows with exact values, and null for what was missing", () => {
  const read = readDataFile(
    correctionFile,
    "x",
    file(row({ old: undefined, until: undefined }))["corrections/example.toml"],
  );
  if (!read.file) throw new Error("the example is broken");
  expect(toCorrections("example", read.file)).toEqual([
    {
      provider: "example",
      model: "Example/Large:2",
      block: "2026-09-01",
      field: "per_million_tokens.input",
      old: null,
      new: "3",
      from: "2026-09-01",
      corrected_on: "2026-11-20",
      why: "A slip of the decimal point.",
      source: "https://example.com/pricing",
    },
  ]);
});

it("reaches the JSON of the package", () => {
  const older = row({ old: "0.0000001", corrected_on: '"2026-11-19"' });
  withData(file(older, row()), (root) => {
    writeFileSync(join(root, "package.json"), '{ "version": "1.2.3" }');
    expect(compileData(root).problems).toEqual([]);
    const published = JSON.parse(readFileSync(join(root, "generated-json/corrections.json"), "utf8"));
    expect(published).toMatchObject({ version: "1.2.3", data_date: "2026-11-20" });
    expect(published.corrections.map(({ old }: { old: string }) => old)).toEqual(["0.0000001", "30"]);
  });
});

it("is the same list in the module and in the JSON", () => {
  const json = readFileSync(new URL("../../generated-json/corrections.json", import.meta.url), "utf8");
  expect(JSON.parse(json).corrections).toEqual(corrections);
});
