/** One finding about a page of the tutorials. */
export interface Problem {
  /** Path below the site's folder. */
  readonly file: string;
  readonly line?: number;
  readonly rule: string;
  readonly message: string;
  /** Warnings fail only the nightly run. */
  readonly level: "error" | "warning";
}

/** Writes a finding on one line: where, how bad, which rule, what. */
export function formatProblem({ file, line, level, rule, message }: Problem): string {
  return `${line === undefined ? file : `${file}:${line}`}  ${level}  ${rule}  ${message}`;
}
