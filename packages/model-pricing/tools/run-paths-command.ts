import type { ParseArgsOptionsConfig } from "node:util";
import { dataRoot, findDataPaths } from "./data-paths.ts";
import { InputError } from "./new/input-error.ts";
import { type FlagValues, parseFlags, textOf } from "./new/parse-flags.ts";

/** Works on the data files below `root` that the paths name, all of them where there is none; returns the exit code. */
type PathsCommand = (root: string, paths: readonly string[], values: FlagValues) => number;

/** Runs a command that takes paths of data files, `--data` and `--help`. A mistake of the caller is one line on stderr. */
export function runPathsCommand(usage: string, options: ParseArgsOptionsConfig, command: PathsCommand): void {
  process.exitCode = run(usage, options, command);
}

function run(usage: string, options: ParseArgsOptionsConfig, command: PathsCommand): number {
  try {
    const all = { ...options, data: { type: "string" }, help: { type: "boolean" } } as const;
    const { values, positionals } = parseFlags(process.argv.slice(2), all);
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const root = dataRoot(textOf(values, "data"));
    return command(root, findDataPaths(root, positionals), values);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
