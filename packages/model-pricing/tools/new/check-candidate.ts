import type { ModelFile } from "../../src/compile/authored.ts";
import { modelFile } from "../../src/schema/index.ts";
import { lintData } from "../lint/lint-data.ts";
import { RULES } from "../lint/registry.ts";
import type { DataSet, LoadedModel, LoadedProvider } from "../load.ts";
import type { Problem } from "../problem.ts";
import { readDataFile } from "../read-data-file.ts";

/** Old prices of the same file are no news to somebody who adds a new one. */
const ASKED_RULES = RULES.filter(({ onRequest }) => !onRequest);

/**
 * What `data:check` would say of a model file that is not written yet: problems of this file, and errors that it would
 * bring to others.
 */
export function checkCandidate(data: DataSet, path: string, text: string, today: string): readonly Problem[] {
  const read = readDataFile<ModelFile>(modelFile, path, text);
  const slug = path.slice(path.lastIndexOf("/") + 1).replace(/\.toml$/, "");
  const kind = path.split("/").at(-2) === "services" ? "service" : "model";
  const model: LoadedModel = { id: read.file?.id ?? slug, slug, path, kind, text, toml: read.toml, file: read.file };
  const lint = (set: DataSet) => lintData(set, { rules: ASKED_RULES, today });
  const found = lint(withModel(data, model));
  const own = [...read.problems, ...found.filter(({ file }) => file === path)];
  const elsewhere = found.filter(({ file, severity }) => file !== path && severity === "error");
  if (elsewhere.length === 0) return own;
  const known = new Set(lint(data).map(toText));
  return [...own, ...elsewhere.filter((problem) => !known.has(toText(problem)))];
}

const toText = (problem: Problem) => JSON.stringify(problem);

function withModel(data: DataSet, model: LoadedModel): DataSet {
  const providers = data.providers.map((provider): LoadedProvider => {
    if (!model.path.startsWith(`data/providers/${provider.id}/`)) return provider;
    return { ...provider, models: [...provider.models.filter(({ path }) => path !== model.path), model] };
  });
  return { ...data, providers };
}
