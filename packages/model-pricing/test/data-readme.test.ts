import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { ATTRIBUTES } from "../src/attributes.ts";
import { calculateCost } from "../src/cost/calculate-cost.ts";
import { calendarFile } from "../src/schema/calendar-file.ts";
import { modelFile } from "../src/schema/model-file.ts";
import { priceRule } from "../src/schema/price-rule.ts";
import { providerFile } from "../src/schema/provider-file.ts";
import { knownKeys, schemaAt, unwrap } from "../src/schema/schema-at.ts";
import type { Attributes, Usage } from "../src/types.ts";
import { RATE_TABLES, UNITS } from "../src/units.ts";
import { diffData } from "../tools/diff/diff-data.ts";
import { TEXT_FIXES } from "../tools/lint/fixes/fix-file.ts";
import { findDisorder } from "../tools/lint/key-order.ts";
import { lintExampleProblems } from "../tools/lint/lint-example.ts";
import { RULES } from "../tools/lint/registry.ts";
import { newModel } from "../tools/new/new-model.ts";
import { setPrice } from "../tools/set-price/set-price.ts";
import { readToml } from "../tools/toml.ts";
import { recordOfCase } from "./support/author.ts";

const folder = join(import.meta.dirname, "..", "data");
const root = join(folder, "..", "..", "..");
const english = readPage("README.md");
const chinese = readPage("README.zh-CN.md");
const pages = [
  { language: "English", page: english, marks: { required: " (required)", error: "**Error**", warn: "**Warning**" } },
  { language: "Chinese", page: chinese, marks: { required: "（必填）", error: "**错误**", warn: "**警告**" } },
];
type Page = typeof english;

function readPage(name: string) {
  const text = readFileSync(join(folder, name), "utf8");
  const parts = text.split(/^(?=#{1,6} \p{L})(?!# data\/)/mu).slice(1);
  const sections = parts.map((part) => {
    const [heading = "", ...lines] = part.split("\n");
    const [marks = "", ...words] = heading.split(" ");
    return { level: marks.length, title: words.join(" "), body: lines.join("\n").trim() };
  });
  const fences = [...text.matchAll(/^```toml\n# data\/(\S+)\n([\s\S]*?)^```$/gm)];
  return { text, sections, examples: Object.fromEntries(fences.map(([, path = "", toml = ""]) => [path, toml])) };
}

/** The section of either page that stands where the English one has this title. */
function bodyOf(page: Page, title: string): string {
  return page.sections[english.sections.findIndex((section) => section.title === title)]?.body ?? "";
}

const codeIn = (text: string) =>
  [...text.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/`([^`\n]+)`/g)].map(([, code]) => code as string);

/** The rows of the tables with so many columns, as cells. */
function rowsOf(page: Page, title: string, columns: number): string[][] {
  const rows = bodyOf(page, title)
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map((line) => line.slice(2, -2).split(" | "));
  return rows.filter((cells) => cells.length === columns);
}

function ruleSections({ sections }: Page) {
  const start = english.sections.findIndex(({ title }) => title === "Rules of the check") + 1;
  const end = sections.findIndex(({ level }, index) => index >= start && level < 3);
  return sections.slice(start, end);
}

interface Field {
  readonly key: string;
  readonly isRequired: boolean;
  /** Where the list is closed, and closed by the schema rather than by the registry of units. */
  readonly values: readonly string[];
}

/** The keys of a table and of the tables in it, dotted. */
function fieldsOf(schema: z.ZodType, nested: readonly string[] = [], left: readonly string[] = []): readonly Field[] {
  return ["", ...nested].flatMap((name) => {
    const path = name === "" ? [] : [name, name === "year" ? "2026" : 0];
    return knownKeys(schema, path).flatMap((own) => {
      const key = name === "" ? own : `${name}.${own}`;
      const inner = schemaAt(schema, [...path, own]);
      if (inner === undefined || left.includes(key)) return [];
      const values = key === "measures" || key === "free.units" ? [] : valuesOf(inner);
      return { key, isRequired: !(inner instanceof z.ZodOptional), values };
    });
  });
}

function valuesOf(schema: z.core.$ZodType): readonly string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return valuesOf(inner.element);
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

const block = schemaAt(modelFile, ["price", 0]) as z.ZodType;
const schedule = schemaAt(providerFile, ["schedule", "peak"]) as z.ZodType;
const lists = ["key_format", "free_credit", "rate_limit", "error", "policy"];
const tables = [
  { title: "Model file", fields: fieldsOf(modelFile, ["alias"]) },
  { title: "Price block", fields: fieldsOf(block, ["free"], Object.keys(RATE_TABLES)) },
  { title: "Provider", fields: fieldsOf(providerFile, [], lists) },
  { title: "Schedule", fields: fieldsOf(schedule, ["windows"]) },
  { title: "Calendar", fields: fieldsOf(calendarFile, ["year"]) },
];

/** The contributor's commands with the section that tells of each. */
const tools = [
  { title: "Add a dated price", run: setPrice },
  { title: "Add a model", run: newModel },
  { title: "See what a change does", run: diffData },
];

describe.each(pages)("the contributor page in $language", ({ page, marks }) => {
  it("has one section for each rule of the check and for nothing else, in the registry's order", () => {
    expect(ruleSections(page).map(({ title }) => title)).toEqual(RULES.map(({ name }) => name));
  });

  it.each(RULES)("says how grave $name is, and whether data:fix settles it", ({ name, severity = "error" }) => {
    const body = ruleSections(page).find(({ title }) => title === name)?.body ?? "";
    expect(body.startsWith(marks[severity]), body).toBe(true);
    expect(body.includes("npm run data:fix")).toBe(Object.hasOwn(TEXT_FIXES, name));
  });

  it.each(tables)("lists every key and value under $title, and marks what is required", ({ title, fields }) => {
    const keys = rowsOf(page, title, 2).flatMap(([cell = ""]) => cell.split(/(?=`[a-z])/));
    const written = keys.map((text) => [codeIn(text)[0], text.includes(marks.required)]);
    expect(Object.fromEntries(written)).toEqual(
      Object.fromEntries(fields.map((field) => [field.key, field.isRequired])),
    );
    expect(codeIn(bodyOf(page, title))).toEqual(expect.arrayContaining(fields.flatMap(({ values }) => values)));
  });

  it("lists keys in the order that key-order wants", () => {
    const ranked = (title: string) => rowsOf(page, title, 2).flatMap(([cell = ""]) => codeIn(cell));
    expect(findDisorder("file", ranked("Model file"))).toBeUndefined();
    expect(findDisorder("price", ranked("Price block"))).toBeUndefined();
  });

  it("lists every rate table with its keys, and the count that each of them bills", () => {
    const rows = rowsOf(page, "Rates", 3).flatMap(([names = "", keys = "", ending = ""]) =>
      codeIn(names).map((name) => ({ name, keys: codeIn(keys), ending: codeIn(ending)[0] })),
    );
    const tables = Object.entries(RATE_TABLES).map(([name, { keys, suffix }]) => ({
      name,
      keys,
      ending: `_${suffix}`,
    }));
    expect(rows).toEqual(tables);
    const odd = UNITS.filter(({ table, key, usage_field: field }) => field !== `${key}_${RATE_TABLES[table].suffix}`);
    expect(codeIn(bodyOf(page, "Rates"))).toEqual(expect.arrayContaining(odd.map(({ usage_field: field }) => field)));
  });

  it("lists every attribute with its values", () => {
    const rows = rowsOf(page, "Attributes", 3);
    expect(rows.map(([name]) => codeIn(name as string)[0])).toEqual(Object.keys(ATTRIBUTES));
    for (const [index, { values }] of Object.values<{ values: readonly string[] | RegExp }>(ATTRIBUTES).entries()) {
      const written = codeIn(rows[index]?.[1] as string);
      if (values instanceof RegExp) for (const value of written) expect(value).toMatch(values);
      else expect(written).toEqual(values);
    }
  });

  it("lists every condition and effect of a price rule", () => {
    const names = knownKeys(priceRule, []).map((key) => {
      if (Object.hasOwn(RATE_TABLES, key)) return "<rate table>";
      return Object.hasOwn(ATTRIBUTES, key) ? "<attribute>" : key.replace(/^(above|from|upto)_.*/, "$1_<field>");
    });
    const found = rowsOf(page, "Price rules", 2).flatMap(([cell]) => codeIn(cell as string));
    expect(found.sort()).toEqual([...new Set(names)].sort());
  });

  it("lists the keys of a provider's lists", () => {
    const rows = rowsOf(page, "Provider", 3).map((cells) => cells.map(codeIn));
    expect(rows.map(([names]) => names?.[0])).toEqual(lists);
    for (const [[list = ""] = [], keys = [], required = []] of rows) {
      const fields = fieldsOf(schemaAt(providerFile, [list, 0]) as z.ZodType);
      const isRequired = fields.filter((field) => field.isRequired);
      expect([...keys, "source", "checked_on"]).toEqual(fields.map(({ key }) => key));
      expect([...required, "source", "checked_on"]).toEqual(isRequired.map(({ key }) => key));
    }
  });

  it("shows finished files in which schema and rules find nothing", () => {
    expect(Object.keys(page.examples)).toEqual([MODEL, PROVIDER, CALENDAR]);
    expect(page.text.match(/^```toml$/gm)).toHaveLength(3);
    expect(lintExampleProblems(RULES, page.examples)).toEqual([]);
  });

  it.each(tools)("names flags that the command knows under $title", async ({ title, run }) => {
    const { stdout } = await run(["--help"], world);
    const flags = [...bodyOf(page, title).matchAll(/--[a-z]+(?:-[a-z]+)*/g)].map(([flag]) => flag);
    for (const flag of flags.filter((name) => name !== "--help")) expect(stdout).toContain(flag);
    expect(bodyOf(page, title)).toContain(stdout.slice(0, stdout.search(/ -- | \[/)));
  });

  it("names commands and options that exist, and links that lead somewhere", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };
    const commands = [...page.text.matchAll(/npm (?:run )?([a-z:-]*[a-z])/g)].map(([, name]) => name as string);
    expect(new Set(commands)).toEqual(new Set(["data:check", "data:fix", "data:set-price", "data:new", "data:diff"]));
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(commands));
    const check = readFileSync(join(folder, "..", "tools", "check.ts"), "utf8");
    for (const [, option] of page.text.matchAll(/data:check -- (--[a-z]+)/g)) expect(check).toContain(`  ${option} `);
    for (const link of linksOf(page).filter((address) => !address.startsWith("https://"))) {
      expect(existsSync(join(folder, link)), link).toBe(true);
    }
  });
});

const world = { today: "2026-11-24", folder: root };
const MODEL = "providers/example/models/example-large-2.toml";
const PROVIDER = "providers/example/provider.toml";
const CALENDAR = "calendars/example.toml";

const linksOf = ({ text }: Page) => [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link as string);
const parse = (toml: string) => readToml(toml).file?.value;

describe("the two contributor pages", () => {
  it("have the same sections in the same order", () => {
    const levels = ({ sections }: Page) => sections.map(({ level }) => level);
    expect(levels(chinese)).toEqual(levels(english));
  });

  it.each(english.sections)("name the same keys, values and commands under $title", ({ title, body }) => {
    expect([...new Set(codeIn(bodyOf(chinese, title)))].sort()).toEqual([...new Set(codeIn(body))].sort());
  });

  it("link to the same places, and to each other", () => {
    const others = (page: Page) => linksOf(page).filter((link) => !link.startsWith("README"));
    expect(others(chinese)).toEqual(others(english));
    expect([linksOf(english)[0], linksOf(chinese)[0]]).toEqual(["README.zh-CN.md", "README.md"]);
  });

  it("show the same files", () => {
    const values = ({ examples }: Page) => Object.entries(examples).map(([path, toml]) => [path, parse(toml)]);
    expect(values(chinese)).toEqual(values(english));
  });
});

describe("the finished file means what the pages say of it", () => {
  const { year } = parse(english.examples[CALENDAR] ?? "") as { year: Record<string, { days_off: string[] }> };
  const model = recordOfCase({
    file: "example-large-2.toml",
    toml: english.examples[MODEL] ?? "",
    provider_toml: english.examples[PROVIDER],
    calendars: { example: year },
  });
  const night = "2026-11-24T18:00:00Z";
  const peak = "2026-11-24T02:00:00Z";
  const batch = { service_tier: "batch" };
  const read = { input_tokens: 100_000, cache_read_input_tokens: 100_000 };
  const written = { input_tokens: 100_000, cache_creation_input_tokens: 100_000 };

  it.each<[says: string, usage: Usage, at: string, attributes: Attributes, total: string]>([
    ["a threshold is not passed at its own count", { input_tokens: 200_000 }, night, {}, "0.6"],
    ["a threshold moves the whole request", { input_tokens: 200_001 }, night, {}, "1.200006"],
    ["multipliers stack", { input_tokens: 100_000 }, peak, batch, "0.3"],
    ["peak hours spare holidays", { input_tokens: 100_000 }, "2026-10-01T02:00:00Z", {}, "0.3"],
    ["a named multiplier of 1 spares cached reads", read, night, batch, "0.03"],
    ["a multiplier reaches parts that it does not name", written, night, batch, "0.1875"],
    ["cached reads without a rate cost what input costs", read, "2026-03-04T00:00:00+08:00", {}, "0.4"],
  ])("%s", (_says, usage, at, attributes, total) => {
    expect(calculateCost(model, usage, { at, attributes }).total).toBe(total);
  });

  it.each<[code: string, usage: Usage, at: string, attributes: Attributes]>([
    ["unit_not_priced", { file_search_calls: 1 }, night, {}],
    ["price_not_found", { input_tokens: 1 }, "2026-03-03T23:59:59+08:00", {}],
    ["not_offered", { input_tokens: 1 }, night, { service_tier: "flex" }],
  ])("refuses with %s", (code, usage, at, attributes) => {
    expect(() => calculateCost(model, usage, { at, attributes })).toThrow(expect.objectContaining({ code }));
  });
});
