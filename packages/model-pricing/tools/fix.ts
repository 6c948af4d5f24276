import { parseArgs } from "node:util";
import { dataRoot, findDataPaths, isAmong, latestToday } from "./data-paths.ts";
import { fixData } from "./lint/fix-data.ts";

const USAGE = `node tools/fix.ts [paths...] [--data DIR]

Settles what a machine can be sure about: order of keys, grouping of digits, repeated facts, file names.
`;

process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const options = readOptions(args);
  if (typeof options === "string") {
    process.stderr.write(`${options}\n\n${USAGE}`);
    return 1;
  }
  const changes = fixData(options.root, latestToday(), (file) => isAmong(file, options.paths));
  for (const { file, rules, renamedTo } of changes) {
    process.stdout.write(`${file}${renamedTo ? ` -> ${renamedTo}` : ""}: ${rules.join(", ")}\n`);
  }
  process.stdout.write(
    changes.length === 0 ? "Nothing to fix.\n" : `${changes.length} changed; look at them with git diff.\n`,
  );
  return 0;
}

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: "string" } },
    });
    const root = dataRoot(values.data);
    return { root, paths: findDataPaths(root, positionals) };
  } catch (error) {
    return (error as Error).message;
  }
}
