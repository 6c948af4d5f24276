/** One finding of a repository check. */
export interface Problem {
  file: string;
  line?: number;
  /** What was found and what was expected. */
  message: string;
  fix: string;
}

/** Writes a finding the way the data checks do: where, what, then how to settle it. */
export function formatProblem(check: string, problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  return `${place}  error  ${check}  ${problem.message}\n    fix: ${problem.fix}`;
}
