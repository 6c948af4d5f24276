import { checkFacts } from "../facts/check-facts.ts";
import { type DataSet, loadData } from "../load.ts";
import { compareProblems, type Problem } from "../problem.ts";
import { applyExceptions } from "./apply-exceptions.ts";
import type { Exceptions } from "./exceptions.ts";
import { type LintOptions, lintData } from "./lint-data.ts";

export interface CheckedData {
  readonly data: DataSet;
  /** Everything that is wrong or doubtful: syntax, schema, rules. */
  readonly problems: readonly Problem[];
}

/**
 * Reads every data file below `root/data` and reports all problems of all files at once.
 *
 * @param root The folder that holds `data/`.
 */
export function checkData(root: string, options: LintOptions & { readonly exceptions?: Exceptions }): CheckedData {
  const data = loadData(root);
  const found = [
    ...applyExceptions(lintData(data, options), options.exceptions ?? {}),
    ...checkFacts(data, options.today),
  ];
  const problems = [...withoutRepeats(data.problems, found), ...found].sort(compareProblems);
  return { data, problems };
}

/** A rule knows more about a number than the schema, which refuses the same ones: one mistake is one problem. */
function withoutRepeats(problems: readonly Problem[], found: readonly Problem[]): readonly Problem[] {
  const placeOf = ({ file, line, column }: Problem) => `${file}:${line}:${column}`;
  const errors = found.filter(({ severity, rule }) => severity === "error" && rule === "price-precision");
  const places = new Set(errors.map(placeOf));
  return problems.filter((problem) => problem.rule !== "schema" || !places.has(placeOf(problem)));
}
