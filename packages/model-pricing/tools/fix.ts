import { dataRoot, findDataPaths, isAmong, latestToday } from "./data-paths.ts";
import { fixData } from "./lint/fix-data.ts";
import { InputError } from "./new/input-error.ts";
import { parseFlags, textOf } from "./new/parse-flags.ts";

const USAGE = `npm run data:fix -- [paths...] [--data DIR]

Settles what a machine can be sure about: order of keys, grouping of digits, repeated facts, file names.
`;

const OPTIONS = { data: { type: "string" }, help: { type: "boolean" } } as const;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  try {
    const { values, positionals } = parseFlags(args, OPTIONS);
    if (values.help) {
      process.stdout.write(USAGE);
      return 0;
    }
    const root = dataRoot(textOf(values, "data"));
    fix(root, findDataPaths(root, positionals));
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function fix(root: string, paths: readonly string[]): void {
  const changes = fixData(root, latestToday(), (file) => isAmong(file, paths));
  for (const { file, rules, renamedTo } of changes) {
    process.stdout.write(`${file}${renamedTo ? ` -> ${renamedTo}` : ""}: ${rules.join(", ")}\n`);
  }
  process.stdout.write(
    changes.length === 0 ? "Nothing to fix.\n" : `${changes.length} changed; look at them with git diff.\n`,
  );
}
