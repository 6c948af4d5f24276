import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { benchFolder, rootFolder } from "./places.ts";
import { reportProgress } from "./progress.ts";

function run(command: string, args: string[], cwd: string): void {
  // stdout holds results only, so what the command says goes to stderr.
  const { status, error } = spawnSync(command, args, {
    cwd,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status === 0) return;
  throw new Error(`\`${command} ${args.join(" ")}\` failed: ${error?.message ?? `exit code ${status}`}.`);
}

/** Runs the npm that started this command, or the first one in PATH. */
export function runNpm(args: string[], cwd = benchFolder): void {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith("npm-cli.js")) run(process.execPath, [npm, ...args], cwd);
  else run("npm", args, cwd);
}

/** Installs the peers into bench/node_modules, unless the lock file has not changed since. */
export function installPeers(): void {
  const hash = createHash("sha256")
    .update(readFileSync(join(benchFolder, "package-lock.json")))
    .digest("hex");
  const stamp = join(benchFolder, "node_modules/.installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  reportProgress("Installing the peers into packages/model-pricing/bench/node_modules (npm ci, once)");
  // Without --prefix, npm would act on the folder that `npm run` was called in.
  runNpm(["ci", "--prefix", benchFolder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  writeFileSync(stamp, hash);
}

/** Builds the package, since what is measured is what is published. Nothing happens when nothing has changed. */
export function buildPackage(): void {
  reportProgress("Building packages/model-pricing (turbo; at once when nothing has changed)");
  run(
    "pnpm",
    ["exec", "turbo", "run", "build", "--filter=@org/model-pricing", "--output-logs=errors-only"],
    rootFolder,
  );
}
