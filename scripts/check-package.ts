// Checks the package as its users get it: the manifest, the types for each kind of import, and the packed tarball,
// installed by npm in an empty folder and run from there. Runs in packages/model-pricing after its build.
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { repositoryRoot as root } from "./lib/repository.ts";
import { runCommand, stopOnSignal } from "./lib/run-command.ts";

const packageFolder = join(root, "packages/model-pricing");
const folder = realpathSync(mkdtempSync(join(tmpdir(), "model-pricing-")));
const removeFolder = () => rmSync(folder, { recursive: true, force: true });
stopOnSignal(removeFolder);

// The machine's own Node runs what users run; it may be as old as Node 20, which the package supports.
const machineNode = process.env.MODEL_PRICING_MACHINE_NODE ?? process.execPath;
const userEnv: NodeJS.ProcessEnv = { ...process.env, PATH: [dirname(machineNode), process.env.PATH].join(delimiter) };
// Otherwise npm would take the repository for the folder it works in.
delete userEnv.npm_config_local_prefix;

async function must(title: string, command: string, args: string[], cwd: string, env = process.env): Promise<string> {
  const { code, output } = await runCommand(command, args, { cwd, env });
  if (code === 0) {
    process.stdout.write(`${title}: good\n`);
    return output;
  }
  removeFolder();
  process.stderr.write(`${title} failed (exit code ${code}): ${[command, ...args].join(" ")}\n${output}`);
  process.exit(1);
}

try {
  await must("pack", "pnpm", ["pack", "--pack-destination", folder], packageFolder);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  const packed = join(folder, tarball);
  await must("publint", "pnpm", ["exec", "publint", packed, "--strict"], packageFolder);
  // The package is ESM only, on purpose, and its JSON entries have no types of their own.
  await must("attw", "pnpm", ["exec", "attw", packed, "--profile", "esm-only"], packageFolder);

  const consumer = mkdtempSync(join(folder, "consumer-"));
  writeFileSync(join(consumer, "package.json"), '{ "private": true, "type": "module" }\n');
  await must(
    "npm install",
    "npm",
    ["install", "--no-audit", "--no-fund", "--prefer-offline", packed],
    consumer,
    userEnv,
  );
  await must("npx model-pricing --help", "npx", ["--no-install", "model-pricing", "--help"], consumer, userEnv);
  const cost = ["model-pricing", "cost", "openai/gpt-4o-mini", "--input-tokens", "100000", "--output-tokens", "300000"];
  const asked = [...cost, "--at", "2026-01-05T00:00:00Z", "--json"];
  const output = await must("npx model-pricing cost", "npx", ["--no-install", ...asked], consumer, userEnv);
  const total = JSON.parse(output).total;
  if (total !== "0.195") throw new Error(`The packed command line priced the example at ${total}; expected 0.195.`);
  if (!existsSync(join(consumer, "node_modules/@org/model-pricing/LICENSE")))
    throw new Error("The tarball has no LICENSE.");
} finally {
  removeFolder();
}
