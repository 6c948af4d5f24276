import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { dataRoot, latestToday, toSlashes } from "../data-paths.ts";
import { InputError } from "../new/input-error.ts";
import { parseFlags, textOf } from "../new/parse-flags.ts";
import { countProblems, formatAnnotation } from "../report.ts";
import { REPORT_FILE, SUGGESTIONS_FILE } from "./artifact.ts";
import { reportChange } from "./report-change.ts";

const USAGE = `node tools/github/report.ts --base COMMIT --out DIR [--data DIR]

Checks a change of the data and says what it does, for the workflow that comments on pull requests: ${REPORT_FILE} and
${SUGGESTIONS_FILE} in DIR, the same on stdout. Ends with 1 where the check finds an error.
`;

const OPTIONS = { base: { type: "string" }, out: { type: "string" }, data: { type: "string" } } as const;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  try {
    const { values } = parseFlags(args, OPTIONS);
    const [base, out] = [textOf(values, "base"), textOf(values, "out")];
    if (!base || !out) throw new InputError(USAGE);
    return report(dataRoot(textOf(values, "data")), base, resolve(out));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function report(root: string, base: string, out: string): number {
  const { markdown, suggestions, problems } = reportChange(root, base, latestToday());
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, REPORT_FILE), markdown);
  writeFileSync(join(out, SUGGESTIONS_FILE), `${JSON.stringify(suggestions, undefined, 2)}\n`);
  process.stdout.write(markdown);
  const { GITHUB_ACTIONS: inActions, GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: workspace } = process.env;
  if (summary) appendFileSync(summary, markdown);
  if (inActions) {
    const from = workspace ?? process.cwd();
    for (const problem of problems) {
      process.stdout.write(formatAnnotation(problem, toSlashes(relative(from, join(root, problem.file)))));
    }
  }
  return countProblems(problems).errors > 0 ? 1 : 0;
}
