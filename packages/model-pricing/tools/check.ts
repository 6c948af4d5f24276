import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { dataRoot, findDataPaths, isAmong, latestToday, PACKAGE_FOLDER, toSlashes } from "./data-paths.ts";
import { allFacts } from "./facts/load-facts.ts";
import { checkData } from "./lint/check-data.ts";
import { EXCEPTIONS } from "./lint/exceptions.ts";
import { previousFiles } from "./lint/previous-files.ts";
import { RULES } from "./lint/registry.ts";
import type { Problem } from "./problem.ts";
import { countProblems, formatAnnotation, formatReport, plural } from "./report.ts";

const USAGE = `node tools/check.ts [paths...] [--json] [--stale] [--since COMMIT] [--data DIR]

Reports every problem of every data file at once. With paths, all files are read and only these reported.

  --json          machine-readable, on stdout
  --stale         also names prices in force that nobody has looked at for a month
  --since COMMIT  compares with an older state, to find rates edited inside a block (default: HEAD)
  --data DIR      another data folder
`;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const options = readOptions(args);
  if (typeof options === "string") {
    process.stderr.write(`${options}\n\n${USAGE}`);
    return 1;
  }
  const { root, paths, since, json, stale } = options;
  const previous = previousFiles(root, since ?? "HEAD");
  if (since !== undefined && previous === undefined) {
    process.stderr.write(`git knows no commit "${since}" in ${root}.\n`);
    return 1;
  }
  const exceptions = root === PACKAGE_FOLDER ? EXCEPTIONS : undefined;
  const { data, problems } = checkData(root, { rules: RULES, today: latestToday(), previous, exceptions });
  const wanted = problems.filter(({ file }) => isAmong(file, paths));
  const onRequest = new Set(RULES.filter((rule) => rule.onRequest).map(({ name }) => name));
  const shown = stale ? wanted : wanted.filter(({ rule }) => !onRequest.has(rule));
  const counts = countProblems(shown);
  if (json) {
    process.stdout.write(`${JSON.stringify({ ...counts, problems: shown }, undefined, 2)}\n`);
  } else {
    const prices = data.providers.flatMap(({ path, models }) => [path, ...models.map((model) => model.path)]);
    const files = [...prices, ...(data.facts ? allFacts(data.facts) : []).map(({ path }) => path)];
    process.stdout.write(formatReport(shown, files.filter((file) => isAmong(file, paths)).length));
    if (shown.length < wanted.length) {
      const stalePrices = plural(wanted.length - shown.length, "price");
      process.stdout.write(
        `${stalePrices} not looked at for more than a month; npm run data:check -- --stale lists them.\n`,
      );
    }
    if (process.env.GITHUB_ACTIONS) annotate(root, shown);
  }
  return counts.errors > 0 ? 1 : 0;
}

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        stale: { type: "boolean" },
        since: { type: "string" },
        data: { type: "string" },
      },
    });
    const root = dataRoot(values.data);
    const paths = findDataPaths(root, positionals);
    return { root, paths, since: values.since, json: values.json === true, stale: values.stale === true };
  } catch (error) {
    return (error as Error).message;
  }
}

function annotate(root: string, problems: readonly Problem[]): void {
  const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
  for (const problem of problems) {
    process.stdout.write(formatAnnotation(problem, toSlashes(relative(workspace, join(root, problem.file)))));
  }
}
