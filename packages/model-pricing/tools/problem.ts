/** Something wrong or doubtful in a data file, in words for the person who edits it. */
export interface Problem {
  /** Path from the folder that holds `data/`, with forward slashes. */
  readonly file: string;
  /** 1 is the first line. */
  readonly line: number;
  /** 1 is the first column. */
  readonly column: number;
  readonly severity: "error" | "warn";
  /** `toml` for text that cannot be read, `schema` for what one file may contain, else the lint rule. */
  readonly rule: string;
  /** What was found and what was expected, in one or two sentences. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** Whether `data:fix` settles it. */
  readonly fixable?: boolean;
}

/** Orders problems as a reader works through them: by file, then from top to bottom. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
