import type { CalendarFile, ModelFile, ProviderFile } from "../../src/compile/authored.ts";
import { calendarFile, modelFile, providerFile } from "../../src/schema/index.ts";
import type { DataSet, LoadedModel, LoadedProvider } from "../load.ts";
import type { Problem } from "../problem.ts";
import { readDataFile } from "../read-data-file.ts";
import { lintData } from "./lint-data.ts";
import type { Rule } from "./types.ts";

/** Texts by path below `data/`, such as `providers/example/models/example-large-2.toml`. */
export type ExampleFiles = Readonly<Record<string, string>>;

export interface ExampleOptions {
  /** 2026-11-24 where it is left out. */
  readonly today?: string;
  /** Older texts of the same files, for rules that compare. */
  readonly before?: ExampleFiles;
}

const PROVIDER = 'name = "Example"\nprice_page = "https://example.com/pricing"\ntime_zone = "Asia/Shanghai"\n';
const MODEL = "providers/example/models/example-large-2.toml";

/** A model file with one price block, whose body is given; `head` goes above it. */
export function priced(body: string, head = ""): string {
  return `name = "Example Large 2"
family = "example-large"
${head}
[[price]]
effective_from = "2026-09-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-11-20"
${body}`;
}

/**
 * What one rule says about files that exist only here; the empty text where it finds nothing.
 *
 * @param files Texts by path, or the text of one model.
 */
export function lintExample(rule: Rule, files: ExampleFiles | string, options: ExampleOptions = {}): string {
  const texts = typeof files === "string" ? { [MODEL]: files } : files;
  const problems = lintExampleProblems([rule], texts, options);
  return problems.map((problem) => describe(problem, Object.keys(texts).length > 1)).join("\n");
}

/**
 * What rules say about files that exist only here. A provider without `provider.toml` gets one. Files that the schema
 * refuses are an error of the example, unless a rule reads such files.
 */
export function lintExampleProblems(
  rules: readonly Rule[],
  files: ExampleFiles,
  options: ExampleOptions = {},
): readonly Problem[] {
  const readsText = rules.every((rule) => rule.scope === "file" && rule.reads === "text");
  const data = loadExample(files);
  const [refused] = data.problems;
  if (refused && !readsText) throw new Error(`${refused.file}:${refused.line} ${refused.message}`);
  const before = loadExample(options.before ?? {}).providers.flatMap(({ models }) => models);
  const previous = (path: string) => before.find((old) => old.path === path)?.file;
  return lintData(data, { rules, today: options.today ?? "2026-11-24", previous });
}

function describe({ file, line, column, severity, message, fix, fixable }: Problem, isOneOfMany: boolean): string {
  const place = `${isOneOfMany ? `${file.replace(/^data\/providers\//, "")} ` : ""}${line}:${column}`;
  return `${place} ${severity}${fixable ? " (fixable)" : ""}: ${message}\n  fix: ${fix}`;
}

function loadExample(texts: ExampleFiles): DataSet {
  const problems: Problem[] = [];
  const calendars = new Map<string, CalendarFile>();
  const providers = new Map<string, { text: string; models: LoadedModel[] }>();
  for (const [name, text] of Object.entries(texts)) {
    const [top, id = "", kind, file] = name.split("/");
    if (top === "calendars") {
      const calendar = readDataFile<CalendarFile>(calendarFile, name, text);
      problems.push(...calendar.problems);
      if (calendar.file) calendars.set(id.replace(".toml", ""), calendar.file);
      continue;
    }
    const provider = providers.get(id) ?? { text: PROVIDER, models: [] };
    providers.set(id, provider);
    if (file === undefined) provider.text = text;
    else provider.models.push(loadModel(`data/${name}`, kind === "services" ? "service" : "model", text, problems));
  }
  return {
    providers: [...providers].map(([id, { text, models }]) => loadProvider(id, text, models, problems)),
    calendars,
    problems,
  };
}

function loadModel(path: string, kind: LoadedModel["kind"], text: string, problems: Problem[]): LoadedModel {
  const slug = path.slice(path.lastIndexOf("/") + 1).replace(".toml", "");
  const read = readDataFile<ModelFile>(modelFile, path, text);
  problems.push(...read.problems);
  const id = (read.toml?.value as { id?: string } | undefined)?.id ?? slug;
  return { id, slug, path, kind, text, toml: read.toml, file: read.file };
}

function loadProvider(id: string, text: string, models: LoadedModel[], problems: Problem[]): LoadedProvider {
  const path = `data/providers/${id}/provider.toml`;
  const read = readDataFile<ProviderFile>(providerFile, path, text);
  problems.push(...read.problems);
  return { id, path, toml: read.toml, file: read.file, models };
}
