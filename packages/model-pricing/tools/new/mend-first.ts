import type { DataSet } from "../load.ts";
import { InputError } from "./input-error.ts";

/** What to say where a file that a command builds on is missing or broken. */
export function mendFirst({ problems }: DataSet, path: string): InputError {
  const problem = problems.find(({ file }) => file === path);
  const place = problem ? `: line ${problem.line}, ${problem.message.replace(/\.$/, "")}` : "";
  return new InputError(`${path} has to be mended first${place}. npm run data:check says more.`);
}
