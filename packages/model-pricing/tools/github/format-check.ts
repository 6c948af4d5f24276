import { code } from "../diff/markdown.ts";
import type { Problem } from "../problem.ts";
import { countProblems, plural } from "../report.ts";

const MOST_PROBLEMS = 20;

/** What the check found, as Markdown for a comment. */
export function formatCheck(problems: readonly Problem[]): string {
  if (problems.length === 0) return "**The check found nothing.**";
  const { errors, warnings, fixable } = countProblems(problems);
  const counts = [errors > 0 && plural(errors, "error"), warnings > 0 && plural(warnings, "warning")];
  const settled = fixable > 0 ? ` \`npm run data:fix\` settles ${fixable} of them.` : "";
  const left = problems.length - MOST_PROBLEMS;
  return [
    `**The check found ${counts.filter(Boolean).join(" and ")}.**${settled}`,
    [
      ...problems.slice(0, MOST_PROBLEMS).map(formatProblem),
      ...(left > 0 ? [`- and ${left} more: \`npm run data:check\``] : []),
    ].join("\n"),
  ].join("\n\n");
}

function formatProblem({ file, line, column, severity, rule, message, fix }: Problem): string {
  const place = code(`${file}:${line}:${column}`);
  return `- ${place} ${severity === "error" ? "**error**" : "warning"} ${code(rule)}: ${code(message)} fix: ${code(fix)}`;
}
