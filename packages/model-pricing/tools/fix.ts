import { isAmong, latestToday } from "./data-paths.ts";
import { fixData } from "./lint/fix-data.ts";
import { runPathsCommand } from "./run-paths-command.ts";

const USAGE = `npm run data:fix -- [paths...] [--data DIR]

Settles what a machine can be sure about: order of keys, grouping of digits, repeated facts, file names.
`;

runPathsCommand(USAGE, {}, fix);

function fix(root: string, paths: readonly string[]): number {
  const changes = fixData(root, latestToday(), (file) => isAmong(file, paths));
  for (const { file, rules, renamedTo } of changes) {
    process.stdout.write(`${file}${renamedTo ? ` -> ${renamedTo}` : ""}: ${rules.join(", ")}\n`);
  }
  process.stdout.write(
    changes.length === 0 ? "Nothing to fix.\n" : `${changes.length} changed; look at them with git diff.\n`,
  );
  return 0;
}
