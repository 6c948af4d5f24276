// npm test: everything that a change must pass, one step after the other; `npm test -- lint unit` runs the named ones.
// The last line adds up the tests of vitest and Playwright and one for each other step.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { addCounts, type Counts, countReports } from "./lib/count-tests.ts";
import { ensureBrowser } from "./lib/ensure-browser.ts";
import { repositoryRoot as root } from "./lib/repository.ts";
import { type CommandResult, runCommand, stopOnSignal } from "./lib/run-command.ts";
import { testSteps } from "./test-steps.ts";

stopOnSignal();

const args = process.argv.slice(2);
const names = args.filter((arg) => !arg.startsWith("--"));
const unknown = names.filter((name) => !testSteps.some((step) => step.name === name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no step ${unknown.join(", ")}. Steps: ${testSteps.map(({ name }) => name).join(", ")}\n`,
  );
  process.exit(1);
}
const steps = testSteps.filter(({ name, slow }) =>
  names.length > 0 ? names.includes(name) : !slow || args.includes("--full"),
);

const env: NodeJS.ProcessEnv = {
  ...process.env,
  PLAYWRIGHT_JSON_OUTPUT_FILE: join(root, "apps/site/.results/e2e.json"),
};
const started = performance.now();
let total: Counts = { passed: 0, failed: 0, skipped: 0 };
const failedSteps = new Set<string>();

// Mostly waiting for downloads, so it runs beside the other steps.
const browser = steps.some(({ browser }) => browser) ? ensureBrowser(root) : undefined;

async function runStep(step: (typeof steps)[number]): Promise<CommandResult> {
  if (step.browser && browser) {
    const { path, error } = await browser;
    if (error !== undefined) return { code: 1, output: error };
    if (path !== undefined) env.CHROME_PATH = path;
  }
  for (const report of step.reports ?? []) rmSync(join(root, report), { force: true });
  const [command = "", ...rest] = step.command;
  // A log should be plain, and some tools colour it. Playwright knows by itself, and warns when it is told.
  const plain = process.stdout.isTTY || step.browser ? {} : { NO_COLOR: "1" };
  return runCommand(command, rest, { cwd: root, env: { ...env, ...plain } });
}

for (const step of steps) {
  const missing = step.needs?.filter((name) => failedSteps.has(name)) ?? [];
  if (missing.length > 0) {
    failedSteps.add(step.name);
    total = addCounts(total, { passed: 0, failed: 0, skipped: 1 });
    process.stdout.write(`- ${step.title}: skipped, because ${missing.join(" and ")} failed\n`);
    continue;
  }
  const begun = performance.now();
  const { code, output } = await runStep(step);
  const seconds = `${((performance.now() - begun) / 1000).toFixed(1)} s`;
  const single = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const reports = step.reports?.map((report) => join(root, report));
  const counts = reports ? countReports(reports, code) : single;
  total = addCounts(total, counts);
  if (counts.failed === 0) {
    const tests = reports ? `${counts.passed} tests, ` : "";
    process.stdout.write(`\u2713 ${step.title} (${tests}${seconds})\n`);
  } else {
    failedSteps.add(step.name);
    process.stdout.write(`\u2717 ${step.title} (${seconds})\n${output.trimEnd()}\n\n`);
  }
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.stdout.write(`\nTook ${((performance.now() - started) / 1000).toFixed(0)} s.\n`);
process.stdout.write(`${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
