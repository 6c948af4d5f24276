import { dataRoot } from "../data-paths.ts";
import { changedFiles } from "../lint/changed-files.ts";
import { loadData } from "../load.ts";
import { InputError } from "../new/input-error.ts";
import type { CommandResult, CommandWorld } from "../new/io.ts";
import { parseFlags, textOf } from "../new/parse-flags.ts";
import { compareData } from "./compare-data.ts";
import { findBase } from "./find-base.ts";
import { findOtherFiles } from "./find-other-files.ts";
import { formatDiff } from "./format-diff.ts";
import { loadBase } from "./load-base.ts";

const USAGE = `npm run data:diff -- [base] [flags]

Prints what the data files of the working tree change, as Markdown for a comment: prices before and after, and what
1M input and 100k output tokens cost.

  base        commit to compare with (default: where this branch left origin/main, else HEAD)
  --json      the same, machine-readable
  --data DIR  another data folder
`;

const OPTIONS = { json: { type: "boolean" }, data: { type: "string" }, help: { type: "boolean" } } as const;

/**
 * Compares the data of the working tree with that of a commit.
 *
 * @throws {InputError} What was typed cannot be used, or there is no repository.
 */
export function diffData(args: readonly string[], world: CommandWorld): CommandResult {
  const { values, positionals } = parseFlags(args, OPTIONS);
  if (values.help) return { status: 0, stdout: USAGE, stderr: "" };
  if (positionals.length > 1) throw new InputError(`data:diff takes one commit; it got ${positionals.join(" and ")}.`);
  const root = dataRoot(textOf(values, "data"));
  const base = findBase(root, positionals[0]);
  const now = Date.parse(`${world.today}T23:59:59Z`);
  const changed = changedFiles(root, base.commit);
  if (!changed) throw new Error(`git cannot compare ${root} with ${base.commit}.`);
  const data = loadData(root);
  const compared = compareData(loadBase(root, base.commit, data, changed), data, now);
  const diff = { base, ...compared, other_files: findOtherFiles(changed) };
  return { status: 0, stdout: values.json ? `${JSON.stringify(diff, undefined, 2)}\n` : formatDiff(diff), stderr: "" };
}
