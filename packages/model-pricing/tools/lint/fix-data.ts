import { existsSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeFiles } from "../generate/write-files.ts";
import type { LoadedModel } from "../load.ts";
import type { Problem } from "../problem.ts";
import { type CheckedData, checkData } from "./check-data.ts";
import { toFileName } from "./file-name.ts";
import { fixText } from "./fixes/fix-file.ts";
import { RULES } from "./registry.ts";

/** What was done to a file. */
export interface Change {
  readonly file: string;
  readonly rules: readonly string[];
  readonly renamedTo?: string;
}

/** What is to be done to a file. */
export interface PlannedFix {
  readonly model: LoadedModel;
  readonly text: string;
  /** Rules that the new text settles. */
  readonly rules: readonly string[];
  readonly renameTo?: string;
}

/**
 * Settles what a machine can be sure about, in every file or those that `isWanted` names.
 *
 * @param root The folder that holds `data/`.
 */
export function fixData(root: string, today: string, isWanted: (file: string) => boolean): readonly Change[] {
  const plans = planFixes(root, checkData(root, { rules: RULES, today }), isWanted);
  return plans.map(({ model: { path }, text, rules, renameTo }) => {
    writeFiles(root, new Map([[path, text]]));
    if (renameTo === undefined) return { file: path, rules };
    renameSync(join(root, path), join(root, renameTo));
    return { file: path, rules: [...rules, MISNAMED], renamedTo: renameTo };
  });
}

/** What `fixData` would do, without doing it. Files of which nothing can be settled are left out. */
export function planFixes(
  root: string,
  { data, problems }: CheckedData,
  isWanted: (file: string) => boolean,
): readonly PlannedFix[] {
  const fixable = problems.filter(({ fixable: can, file }) => can === true && isWanted(file));
  return data.providers.flatMap(({ models }) =>
    models.flatMap((model) => {
      const own = fixable.filter(({ file }) => file === model.path);
      const plan = planFix(root, model, own);
      return plan.rules.length > 0 || plan.renameTo !== undefined ? [plan] : [];
    }),
  );
}

const MISNAMED = "id-matches-path";

function planFix(root: string, model: LoadedModel, problems: readonly Problem[]): PlannedFix {
  let { text } = model;
  const rules: string[] = [];
  const isMisnamed = problems.some(({ rule }) => rule === MISNAMED) && toFileName(model.id) !== model.slug;
  for (const rule of new Set(problems.map((problem) => problem.rule))) {
    if (rule === MISNAMED && isMisnamed) continue;
    const keys = problems.filter((problem) => problem.rule === rule).map((problem) => keyAt(model, problem));
    const fixed = fixText(text, rule, keys);
    if (fixed !== text) rules.push(rule);
    text = fixed;
  }
  const target = `${dirname(model.path)}/${toFileName(model.id)}.toml`;
  const canRename = isMisnamed && !existsSync(join(root, target));
  return { model, text, rules, ...(canRename && { renameTo: target }) };
}

/** The key at the top of the file that a problem is about. */
function keyAt({ toml }: LoadedModel, { line, column }: Problem): string {
  const keys = Object.keys((toml?.value ?? {}) as object);
  return keys.find((key) => isAt(toml?.locate([key]), line, column)) ?? "";
}

function isAt(place: { line: number; column: number } | undefined, line: number, column: number): boolean {
  return place?.line === line && place.column === column;
}
