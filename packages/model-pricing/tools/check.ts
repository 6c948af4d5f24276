import { join, relative } from "node:path";
import { isAmong, latestToday, PACKAGE_FOLDER, toSlashes } from "./data-paths.ts";
import { allFacts } from "./facts/load-facts.ts";
import { changedFiles } from "./lint/changed-files.ts";
import { checkData } from "./lint/check-data.ts";
import { EXCEPTIONS } from "./lint/exceptions.ts";
import { previousFiles } from "./lint/previous-files.ts";
import { RULES } from "./lint/registry.ts";
import { InputError } from "./new/input-error.ts";
import { type FlagValues, textOf } from "./new/parse-flags.ts";
import type { Problem } from "./problem.ts";
import { countProblems, formatAnnotation, formatChanged, formatReport, plural } from "./report.ts";
import { runPathsCommand } from "./run-paths-command.ts";

const USAGE = `npm run data:check -- [paths...] [--json] [--stale] [--since COMMIT] [--data DIR]

Reports every problem of every data file at once, those of changed files last. With paths, all files are read and only
these reported.

  --json          machine-readable, on stdout
  --stale         also names prices in force that nobody has looked at for a month
  --since COMMIT  compares with an older state, to find rates edited inside a block (default: HEAD)
  --data DIR      another data folder
`;

const OPTIONS = { json: { type: "boolean" }, stale: { type: "boolean" }, since: { type: "string" } } as const;

runPathsCommand(USAGE, OPTIONS, check);

function check(root: string, paths: readonly string[], values: FlagValues): number {
  const since = textOf(values, "since");
  const previous = previousFiles(root, since ?? "HEAD");
  if (since !== undefined && previous === undefined) throw new InputError(`git knows no commit "${since}" in ${root}.`);
  const exceptions = root === PACKAGE_FOLDER ? EXCEPTIONS : undefined;
  const { data, problems } = checkData(root, { rules: RULES, today: latestToday(), previous, exceptions });
  const wanted = problems.filter(({ file }) => isAmong(file, paths));
  const onRequest = new Set(RULES.filter((rule) => rule.onRequest).map(({ name }) => name));
  const shown = values.stale ? wanted : wanted.filter(({ rule }) => !onRequest.has(rule));
  const counts = countProblems(shown);
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ ...counts, problems: shown }, undefined, 2)}\n`);
    return counts.errors > 0 ? 1 : 0;
  }
  const changed = changedFiles(root, since ?? "HEAD") ?? { present: new Set(), removed: [] };
  const isChanged = ({ file }: Problem) => changed.present.has(file);
  // What somebody just wrote stands last, above the prompt.
  const sorted = [...shown.filter((problem) => !isChanged(problem)), ...shown.filter(isChanged)];
  const prices = data.providers.flatMap(({ path, models }) => [path, ...models.map((model) => model.path)]);
  const files = [...prices, ...(data.facts ? allFacts(data.facts) : []).map(({ path }) => path)];
  process.stdout.write(formatReport(sorted, files.filter((file) => isAmong(file, paths)).length));
  if (shown.length < wanted.length) {
    const stalePrices = plural(wanted.length - shown.length, "price");
    process.stdout.write(
      `${stalePrices} not looked at for more than a month; npm run data:check -- --stale lists them.\n`,
    );
  }
  process.stdout.write(formatChanged(sorted.filter(isChanged), changed, since ?? "HEAD"));
  if (process.env.GITHUB_ACTIONS) annotate(root, shown);
  return counts.errors > 0 ? 1 : 0;
}

function annotate(root: string, problems: readonly Problem[]): void {
  const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
  for (const problem of problems) {
    process.stdout.write(formatAnnotation(problem, toSlashes(relative(workspace, join(root, problem.file)))));
  }
}
