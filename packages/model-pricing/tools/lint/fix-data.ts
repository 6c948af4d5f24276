import { existsSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeFiles } from "../generate/write-files.ts";
import type { LoadedModel } from "../load.ts";
import type { Problem } from "../problem.ts";
import { checkData } from "./check-data.ts";
import { toFileName } from "./file-name.ts";
import { fixText } from "./fixes/fix-file.ts";
import { RULES } from "./registry.ts";

/** What was done to a file. */
export interface Change {
  readonly file: string;
  readonly rules: readonly string[];
  readonly renamedTo?: string;
}

/**
 * Settles what a machine can be sure about, in every file or those that `isWanted` names.
 *
 * @param root The folder that holds `data/`.
 */
export function fixData(root: string, today: string, isWanted: (file: string) => boolean): readonly Change[] {
  const { data, problems } = checkData(root, { rules: RULES, today });
  const fixable = problems.filter(({ fixable: can, file }) => can === true && isWanted(file));
  return data.providers.flatMap(({ models }) =>
    models.flatMap((model) => {
      const own = fixable.filter(({ file }) => file === model.path);
      return own.length === 0 ? [] : fixModel(root, model, own);
    }),
  );
}

function fixModel(root: string, model: LoadedModel, problems: readonly Problem[]): readonly Change[] {
  let { text } = model;
  const rules: string[] = [];
  for (const rule of new Set(problems.map((problem) => problem.rule))) {
    const keys = problems.filter((problem) => problem.rule === rule).map((problem) => keyAt(model, problem));
    const isMisnamed = rule === "id-matches-path" && toFileName(model.id) !== model.slug;
    const fixed = isMisnamed ? text : fixText(text, rule, keys);
    if (fixed !== text) rules.push(rule);
    text = fixed;
  }
  writeFiles(root, new Map([[model.path, text]]));
  const renamedTo = rename(root, model, problems);
  if (renamedTo) rules.push("id-matches-path");
  return rules.length > 0 ? [{ file: model.path, rules, renamedTo }] : [];
}

/** The key at the top of the file that a problem is about. */
function keyAt({ toml }: LoadedModel, { line, column }: Problem): string {
  const keys = Object.keys((toml?.value ?? {}) as object);
  return keys.find((key) => isAt(toml?.locate([key]), line, column)) ?? "";
}

function isAt(place: { line: number; column: number } | undefined, line: number, column: number): boolean {
  return place?.line === line && place.column === column;
}

function rename(root: string, { path, id, slug }: LoadedModel, problems: readonly Problem[]): string | undefined {
  const isMisnamed = problems.some(({ rule }) => rule === "id-matches-path") && toFileName(id) !== slug;
  const target = `${dirname(path)}/${toFileName(id)}.toml`;
  if (!isMisnamed || existsSync(join(root, target))) return undefined;
  renameSync(join(root, path), join(root, target));
  return target;
}
