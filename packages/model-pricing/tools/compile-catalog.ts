import type { ProviderFile } from "../src/compile/authored.ts";
import { type ProviderRecord, toProviderRecord } from "../src/compile/provider-record.ts";
import { toModelRecord } from "../src/compile/to-model-record.ts";
import { explainIssues, modelRecord } from "../src/schema/index.ts";
import type { ModelRecord } from "../src/types.ts";
import { allFacts } from "./facts/load-facts.ts";
import type { DataSet, LoadedModel, LoadedProvider } from "./load.ts";
import { compareProblems, type Problem } from "./problem.ts";
import type { Witnesses } from "./status/read-witnesses.ts";
import { latestDay, withStatus } from "./status/with-status.ts";
import type { TomlPath } from "./toml.ts";

export interface CompiledCatalog {
  /** By provider, then by id. */
  readonly models: readonly ModelRecord[];
  readonly providers: readonly ProviderRecord[];
  /** Latest day on which anything in the data was checked or a witness was heard; empty where nothing was. */
  readonly data_date: string;
  /** What keeps single models out of the catalog. */
  readonly problems: readonly Problem[];
}

/**
 * Compiles every file that is valid. A model that cannot be compiled is reported and left out.
 *
 * @param witnesses What data sets said of the prices: they decide how well a price is witnessed, never what it is.
 */
export function compileCatalog(data: DataSet, witnesses: Witnesses = new Map()): CompiledCatalog {
  const records = new Map<LoadedModel, ModelRecord | undefined>();
  const problems: Problem[] = [];
  const named = indexNames(data.providers);

  const compile = (provider: LoadedProvider, model: LoadedModel): ModelRecord | undefined => {
    if (records.has(model)) return records.get(model);
    // Set before the base is looked up: a base that leads back here is not there.
    records.set(model, undefined);
    const record = provider.file && model.file && compileModel(provider, provider.file, model);
    records.set(model, record);
    return record;
  };

  const compileModel = (provider: LoadedProvider, file: ProviderFile, model: LoadedModel): ModelRecord | undefined => {
    const authored = model.file;
    if (!authored) return undefined;
    const base = authored.base === undefined ? undefined : named.get(authored.base);
    const baseRecord = base && compile(...base);
    if (authored.base !== undefined && !baseRecord) {
      const why = base ? "has problems of its own, or leads back to this file" : "does not exist";
      problems.push(problem(model, ["base"], `the base "${authored.base}" ${why}.`, "name a model as provider/id."));
      return undefined;
    }
    try {
      return checkRecord(
        model,
        toModelRecord({
          provider_id: provider.id,
          provider: file,
          calendars: data.calendars,
          slug: model.slug,
          file: authored,
          base: baseRecord,
          source_file: model.path,
        }),
      );
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push(problem(model, ["price"], error.message, "add it, or correct the name."));
      return undefined;
    }
  };

  const checkRecord = (model: LoadedModel, record: ModelRecord): ModelRecord | undefined => {
    const result = modelRecord.safeParse(record);
    if (result.success) return record;
    for (const { path, message, fix } of explainIssues(modelRecord, record, result.error)) {
      problems.push(problem(model, path, `compiled to a record that is not valid: ${message}`, fix));
    }
    return undefined;
  };

  const models = data.providers.flatMap((provider) => provider.models.map((model) => compile(provider, model)));
  const data_date = latestDay(latestCheck(data), witnesses);
  const compiled = models.filter((record) => record !== undefined).sort(compareRecords);
  return {
    models: withStatus(compiled, witnesses, data_date),
    providers: data.providers.flatMap(({ id, file }) => (file ? [toProviderRecord(id, file)] : [])),
    data_date,
    problems: problems.sort(compareProblems),
  };
}

/** Every `provider/id` and `provider/file-name`. */
function indexNames(providers: readonly LoadedProvider[]): Map<string, [LoadedProvider, LoadedModel]> {
  const named = new Map<string, [LoadedProvider, LoadedModel]>();
  for (const provider of providers) {
    for (const model of provider.models) {
      named.set(`${provider.id}/${model.slug}`, [provider, model]);
    }
    // An id wins over a file name that looks the same.
    for (const model of provider.models) named.set(`${provider.id}/${model.id}`, [provider, model]);
  }
  return named;
}

function compareRecords(a: ModelRecord, b: ModelRecord): number {
  const [left, right] = a.provider === b.provider ? [a.id, b.id] : [a.provider, b.provider];
  return left < right ? -1 : left > right ? 1 : 0;
}

function latestCheck({ providers, calendars, facts }: DataSet): string {
  const files: readonly unknown[] = [
    ...providers.flatMap(({ file, models }) => [file, ...models.map((model) => model.file)]),
    ...calendars.values(),
    ...(facts ? allFacts(facts) : []).map(({ file }) => file),
  ];
  return files.flatMap(checksIn).reduce((latest, day) => (day > latest ? day : latest), "");
}

function checksIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = (value as { checked_on?: unknown }).checked_on;
  return [...(typeof own === "string" ? [own] : []), ...Object.values(value).flatMap(checksIn)];
}

function problem(model: LoadedModel, path: TomlPath, message: string, fix: string): Problem {
  const place = model.toml?.locate(path) ?? { line: 1, column: 1 };
  return { file: model.path, ...place, severity: "error", rule: "compile", message, fix };
}
