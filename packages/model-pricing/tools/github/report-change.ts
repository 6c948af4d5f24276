import { PACKAGE_FOLDER } from "../data-paths.ts";
import { diffData } from "../diff/diff-data.ts";
import { git } from "../diff/git.ts";
import { changedFiles } from "../lint/changed-files.ts";
import { checkData } from "../lint/check-data.ts";
import { EXCEPTIONS } from "../lint/exceptions.ts";
import { previousFiles } from "../lint/previous-files.ts";
import { RULES } from "../lint/registry.ts";
import { InputError } from "../new/input-error.ts";
import type { Problem } from "../problem.ts";
import { formatCheck } from "./format-check.ts";
import { proposeFixes } from "./propose-fixes.ts";
import type { Suggestion } from "./suggestion.ts";

/** What is wrong with a change, what it does, and what a machine can mend of it. */
export interface ChangeReport {
  readonly markdown: string;
  readonly suggestions: readonly Suggestion[];
  /** Every error, and warnings in files of the change. */
  readonly problems: readonly Problem[];
}

const ON_REQUEST = new Set(RULES.filter(({ onRequest }) => onRequest).map(({ name }) => name));

/**
 * Checks a change and compares it with the state before.
 *
 * @param root The folder that holds `data/`.
 * @param base The commit before the change.
 * @param today `YYYY-MM-DD`.
 * @throws {InputError} git does not know the commit.
 */
export function reportChange(root: string, base: string, today: string): ChangeReport {
  const previous = previousFiles(root, base);
  const changed = changedFiles(root, base)?.present;
  if (!previous || !changed) throw new InputError(`git knows no commit "${base}" in ${root}.`);
  const exceptions = root === PACKAGE_FOLDER ? EXCEPTIONS : undefined;
  const checked = checkData(root, { rules: RULES, today, previous, exceptions });
  const problems = checked.problems.filter(
    ({ file, rule, severity }) => severity === "error" || (changed.has(file) && !ON_REQUEST.has(rule)),
  );
  const isMerge = git(root, ["rev-parse", "--verify", "--quiet", "HEAD^2"]) !== undefined;
  const suggestions = proposeFixes(root, checked, isMerge ? "HEAD^2" : "HEAD", (file) => changed.has(file));
  const { stdout } = diffData([base, "--data", root], { today, folder: root });
  return { markdown: `${formatCheck(problems)}\n\n${stdout}`, suggestions, problems };
}
