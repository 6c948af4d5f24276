import type { ModelFile, ProviderFile } from "../../../src/compile/authored.ts";
import { modelFile } from "../../../src/schema/index.ts";
import { lintData } from "../../../tools/lint/lint-data.ts";
import { RULES } from "../../../tools/lint/registry.ts";
import type { TomlFile, TomlPath } from "../../../tools/toml.ts";
import { CALENDARS } from "./calendars.ts";

/** Rules about what a price means. The others judge names, dates and how likely a number is. */
const MEANING = [
  "double-priced-usage",
  "neutral-value-also-ruled",
  "parent-priced",
  "price-order",
  "quota-units-priced",
  "rules-clash",
  "schedule-known",
  "tier-complete",
];
const rules = RULES.filter(({ name }) => MEANING.includes(name));

type Table = Record<string | number, unknown>;

/**
 * Takes out of a file what schema and lint refuse, one place after the other, until both accept it: so the generator
 * may write what it likes and still only files come out that the data folder could hold.
 */
export function mendFile(draft: object, provider: ProviderFile): ModelFile {
  const file = JSON.parse(JSON.stringify(draft)) as ModelFile;
  for (;;) {
    while (removeAll(file, findBroken(file)));
    // What lint takes out seldom breaks what the schema asks for, which takes longer to find out.
    while (removeAll(file, findClashing(file, provider)));
    if (findBroken(file).length === 0) return file;
  }
}

function findBroken(file: ModelFile): readonly TomlPath[] {
  return modelFile.safeParse(file).error?.issues.map(({ path }) => path as TomlPath) ?? [];
}

function findClashing(file: ModelFile, provider: ProviderFile): readonly TomlPath[] {
  // Lint reports lines; a line of this file is the number of the place that was asked for.
  const places: TomlPath[] = [];
  const toml: TomlFile = {
    value: file,
    locate: (path) => ({ line: places.push(path), column: 1 }),
    raw: () => undefined,
  };
  const path = "data/providers/example/models/example.toml";
  const model = { id: "example", slug: "example", path, kind: "model" as const, text: "", toml, file };
  const data = {
    providers: [{ id: "example", path: "data/providers/example/provider.toml", toml, file: provider, models: [model] }],
    calendars: CALENDARS,
    problems: [],
  };
  const problems = lintData(data, { rules, today: "2026-11-24" }).filter(({ severity }) => severity === "error");
  const found = problems.map(({ line, rule }) => ({ path: places[line - 1] as TomlPath, rule }));
  const others = found.filter(({ rule }) => rule !== "rules-clash");
  if (others.length > 0) return others.map(({ path }) => path);
  // Of the rules of a block that clash the last one goes, then the rest is looked at again.
  return [...new Map(found.map(({ path }) => [path[1], path])).values()];
}

/** Removes what stands at some paths, last first; false where there are none. */
function removeAll(file: ModelFile, paths: readonly TomlPath[]): boolean {
  for (const path of paths.toReversed()) remove(file, path);
  return paths.length > 0;
}

/** Removes the value at a path, or the nearest thing above it that is there, and what is empty without it. */
function remove(file: object, path: TomlPath): void {
  const parents = [file as Table];
  for (const key of path.slice(0, -1)) {
    const next = parents.at(-1)?.[key];
    if (typeof next !== "object" || next === null) break;
    parents.push(next as Table);
  }
  let depth = parents.length - 1;
  while (depth > 0 && parents[depth]?.[path[depth] as string] === undefined) depth -= 1;
  drop(parents[depth] as Table, path[depth] as string | number);
  while (depth > 0 && saysNothing(parents[depth] as Table)) {
    depth -= 1;
    drop(parents[depth] as Table, path[depth] as string | number);
  }
}

/** An empty table or list, or a free quota without units. */
function saysNothing(value: Table): boolean {
  return Object.keys(value).length === 0 || ("quantity" in value && !("units" in value));
}

function drop(parent: Table, key: string | number): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}
