import type { ChangedFiles } from "./lint/changed-files.ts";
import type { Problem } from "./problem.ts";

/** How many problems of which kind. */
export interface ProblemCounts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly fixable: number;
}

export function countProblems(problems: readonly Problem[]): ProblemCounts {
  return {
    files: new Set(problems.map(({ file }) => file)).size,
    errors: problems.filter(({ severity }) => severity === "error").length,
    warnings: problems.filter(({ severity }) => severity === "warn").length,
    fixable: problems.filter(({ fixable }) => fixable === true).length,
  };
}

/**
 * The report as a person reads it: each file with its problems from top to bottom, then a summary.
 *
 * @param checked How many files were looked at.
 */
export function formatReport(problems: readonly Problem[], checked: number): string {
  if (problems.length === 0) return `${plural(checked, "file")} checked, no problems.\n`;
  const files = [...new Set(problems.map(({ file }) => file))];
  const sections = files.map((file) => `${file}\n${formatFile(problems.filter((problem) => problem.file === file))}`);
  return `${sections.join("")}${summarize(countProblems(problems))}\n`;
}

/**
 * What a person wants to know first: how their own files fare.
 *
 * @param problems Those of changed files.
 * @param since The commit that the files are compared with.
 */
export function formatChanged(problems: readonly Problem[], { present, removed }: ChangedFiles, since: string): string {
  const found = problems.length === 0 ? "no problems" : `${countWords(countProblems(problems))}, listed last`;
  const data = [...present].filter((path) => path.endsWith(".toml")).length;
  return [
    ...(data > 0 ? [`Changed since ${since}: ${plural(data, "file")}, ${found}.\n`] : []),
    ...removed
      .filter((path) => path.startsWith("data/providers/"))
      .map((path) => `Removed since ${since}: ${path}. Ids are forever: a retired model keeps its file.\n`),
  ].join("");
}

function formatFile(problems: readonly Problem[]): string {
  const placeOf = ({ line, column }: Problem) => `${line}:${column}`;
  const placeWidth = Math.max(...problems.map((problem) => placeOf(problem).length));
  const ruleWidth = Math.max(...problems.map(({ rule }) => rule.length));
  const indent = " ".repeat(placeWidth + 11);
  return problems
    .map((problem) => {
      const { severity, rule, message, fix } = problem;
      const start = `  ${placeOf(problem).padEnd(placeWidth)}  ${severity.padEnd(5)}  ${rule.padEnd(ruleWidth)}`;
      return `${start}  ${message}\n${indent}fix: ${fix}\n`;
    })
    .join("");
}

function summarize(counts: ProblemCounts): string {
  const { files, errors, warnings, fixable } = counts;
  const found = `${plural(files, "file")}, ${countWords(counts)}`;
  const settled = fixable === 0 ? "none" : fixable === errors + warnings ? "all" : fixable;
  return `${found}; ${settled} that \`npm run data:fix\` can settle. Rules: data/README.md`;
}

function countWords({ errors, warnings }: ProblemCounts): string {
  const counts = [errors > 0 && plural(errors, "error"), warnings > 0 && plural(warnings, "warning")];
  return counts.filter(Boolean).join(", ");
}

/** One line per problem that GitHub shows beside the changed line. */
export function formatAnnotation(problem: Problem, path: string): string {
  const { severity, line, column, rule, message, fix } = problem;
  const text = `${message} fix: ${fix}`.replaceAll("%", "%25").replaceAll("\n", "%0A");
  return `::${severity === "warn" ? "warning" : "error"} file=${path},line=${line},col=${column},title=${rule}::${text}\n`;
}

/** A count and its noun. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
