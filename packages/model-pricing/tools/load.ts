import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CalendarFile, ModelFile, ProviderFile } from "../src/compile/authored.ts";
import { calendarFile, modelFile, providerFile } from "../src/schema/index.ts";
import { entriesIn, filesIn, foldersIn, loadFile, problemAt, slugOf, stray } from "./data-folders.ts";
import { type Facts, loadFacts } from "./facts/load-facts.ts";
import { compareProblems, type Problem } from "./problem.ts";
import type { TomlFile } from "./toml.ts";

export interface LoadedModel {
  /** The provider's own id: the file's `id`, else its name. */
  readonly id: string;
  /** The file's name without `.toml`. */
  readonly slug: string;
  /** Path from the folder that holds `data/`, with forward slashes. */
  readonly path: string;
  readonly kind: "model" | "service";
  readonly text: string;
  /** Absent where the text is not TOML. */
  readonly toml?: TomlFile;
  /** Absent where anything is wrong with the file. */
  readonly file?: ModelFile;
}

export interface LoadedProvider {
  /** The folder's name. */
  readonly id: string;
  /** Path of its `provider.toml`. */
  readonly path: string;
  readonly toml?: TomlFile;
  readonly file?: ProviderFile;
  readonly models: readonly LoadedModel[];
}

export interface DataSet {
  readonly providers: readonly LoadedProvider[];
  readonly calendars: ReadonlyMap<string, CalendarFile>;
  /** Exchange rates, corrections, subscriptions; absent where only prices were read. */
  readonly facts?: Facts;
  /** What is wrong with single files; rules that need several of them are lint's. */
  readonly problems: readonly Problem[];
}

const KINDS = { models: "model", services: "service" } as const;

/**
 * Reads every data file below `root/data`. A broken file is reported and left out; it never keeps others from being read.
 *
 * @param root The folder that holds `data/`.
 */
export function loadData(root: string): DataSet {
  const problems: Problem[] = [];
  const providers = foldersIn(root, "data/providers", problems).map((id) => loadProvider(root, id, problems));
  const calendars = new Map<string, CalendarFile>();
  for (const path of filesIn(root, "data/calendars", problems)) {
    const { file } = loadFile(root, path, calendarFile, problems);
    if (file) calendars.set(slugOf(path), file);
  }
  const facts = loadFacts(root, problems);
  return { providers, calendars, facts, problems: problems.sort(compareProblems) };
}

function loadProvider(root: string, id: string, problems: Problem[]): LoadedProvider {
  const folder = `data/providers/${id}`;
  const path = `${folder}/provider.toml`;
  const models = Object.entries(KINDS).flatMap(([name, kind]) =>
    filesIn(root, `${folder}/${name}`, problems).map((file) => loadModel(root, file, kind, problems)),
  );
  for (const name of entriesIn(root, folder)) {
    if (name === "provider.toml" || name in KINDS) continue;
    problems.push(stray(`${folder}/${name}`, "a provider's folder holds provider.toml, models/ and services/"));
  }
  if (!existsSync(join(root, path))) {
    const fix = 'add it with at least name, currency and time_zone, such as time_zone = "unknown".';
    problems.push(problemAt(path, `the provider ${id} has no provider.toml.`, fix));
    return { id, path, models };
  }
  const { toml, file } = loadFile(root, path, providerFile, problems);
  return { id, path, toml, file, models };
}

function loadModel(root: string, path: string, kind: LoadedModel["kind"], problems: Problem[]): LoadedModel {
  const { text, toml, file } = loadFile(root, path, modelFile, problems);
  const slug = slugOf(path);
  const written = (toml?.value as { id?: unknown } | undefined)?.id;
  return { id: typeof written === "string" ? written : slug, slug, path, kind, text, toml, file };
}
