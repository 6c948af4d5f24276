import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CompiledCatalog, compileCatalog } from "./compile-catalog.ts";
import type { Facts } from "./facts/load-facts.ts";
import { catalogJson, notesModule, packedModules, providersModule, releaseModule } from "./generate/catalog-module.ts";
import { factFiles } from "./generate/fact-modules.ts";
import { guideModule } from "./generate/guide-module.ts";
import { jsonSchemas } from "./generate/json-schemas.ts";
import { modelModules } from "./generate/model-modules.ts";
import { witnessCopies } from "./generate/witness-copies.ts";
import { removeOthers, writeFiles } from "./generate/write-files.ts";
import { checkData } from "./lint/check-data.ts";
import { EXCEPTIONS } from "./lint/exceptions.ts";
import { RULES } from "./lint/registry.ts";
import type { Problem } from "./problem.ts";
import { readWitnesses } from "./status/read-witnesses.ts";

/** The catalog of one commit is the same on every day: rules that look at today's date find nothing in the far future. */
const NO_CLOCK = "9999-12-31";

/** Every generated file by its path in the package. */
export function generateFiles(catalog: CompiledCatalog, version: string, facts?: Facts): Map<string, string> {
  const modules = [...modelModules(catalog.models)].map(
    ([id, text]) => [`src/generated/models/${id}.ts`, text] as const,
  );
  const schemas = [...jsonSchemas()].map(([name, text]) => [`generated-json/schema/${name}.json`, text] as const);
  return new Map([
    ...modules,
    ...packedModules(catalog),
    ["src/generated/notes.ts", notesModule(catalog)],
    ["src/generated/release.ts", releaseModule(catalog, version)],
    ["src/generated/providers.ts", providersModule(catalog)],
    ["src/generated/guide-facts.ts", guideModule(catalog.providers)],
    ["generated-json/catalog.json", catalogJson(catalog, version)],
    ...schemas,
    ...(facts ? factFiles(facts, { version, data_date: catalog.data_date }) : []),
  ]);
}

export interface CompiledData {
  readonly problems: readonly Problem[];
  /** Paths of generated files whose text changed; absent where an error kept everything from being written. */
  readonly written?: readonly string[];
  readonly models: number;
  /** Data files that were read. */
  readonly files: number;
}

/**
 * Compiles the data below `root/data` into `root/src/generated` and `root/generated-json`. A single error keeps all of it
 * from being written: what is there stays whole.
 */
export function compileData(root: string): CompiledData {
  const { data, problems: found } = checkData(root, { rules: RULES, today: NO_CLOCK, exceptions: EXCEPTIONS });
  const witnesses = readWitnesses(root);
  const catalog = compileCatalog(data, witnesses);
  const problems = [...found.filter(({ severity }) => severity === "error"), ...catalog.problems];
  const files = data.providers.reduce((sum, { models }) => sum + models.length + 1, data.calendars.size);
  const counts = { problems, models: catalog.models.length, files };
  if (problems.some(({ severity }) => severity === "error")) return counts;
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
  const generated = new Map([...generateFiles(catalog, version, data.facts), ...witnessCopies(witnesses)]);
  const written = writeFiles(root, generated);
  removeOthers(root, "src/generated", generated);
  removeOthers(root, "src/generated/models", generated);
  removeOthers(root, "generated-json/witnesses", generated);
  return { ...counts, written };
}
