import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { repositoryRoot } from "../lib/repository.ts";
import { type CommandResult, runCommand } from "../lib/run-command.ts";
import { type Sample, samplesFolder } from "./find-samples.ts";
import { SAMPLES_NOW } from "./now.ts";
import { readEnvExample } from "./read-env-example.ts";

/** What differs from run to run and says nothing about a sample. */
export function settle(output: string, address: string): string {
  return output
    .replaceAll(address, "http://127.0.0.1")
    .replace(/"latency_ms":\s?\d+/g, '"latency_ms":…')
    .replace(/"time":"[^"]*","status":(?!200)/g, '"time":"…","status":')
    .replace(/^(p\d\d) \d+\.\d+$/gm, "$1 …");
}

/** Runs a sample in an empty folder, with what a reader has in the environment and a key of its own. */
export async function runSample(sample: Sample, command: string[], address: string): Promise<CommandResult> {
  const folder = mkdtempSync(join(tmpdir(), "sample-"));
  const [program = "", ...args] = command;
  const { DEEPSEEK_BASE_URL = "/deepseek", ...more } = sample.env ?? {};
  const bins = ["apps/site/node_modules/.bin"].map((path) => join(repositoryRoot, path));
  const env: NodeJS.ProcessEnv = {
    PATH: [...bins, process.env.PATH].join(delimiter),
    HOME: process.env.HOME,
    ...readEnvExample(),
    OPENAI_API_KEY: `sk-${sample.language}-${sample.title}`,
    OPENAI_BASE_URL: `${address}${sample.base ?? "/v1"}`,
    DEEPSEEK_API_KEY: `sk-${sample.language}-${sample.title}`,
    DEEPSEEK_BASE_URL: `${address}${DEEPSEEK_BASE_URL}`,
    POLL_SECONDS: "0.05",
    NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, "fixed-clock.mjs"))}`,
    SAMPLES_NOW,
    PYTHONUTF8: "1",
    ...more,
  };
  for (const file of sample.files ?? []) copyFileSync(join(samplesFolder, "input", file), join(folder, file));
  try {
    const { code, output } = await runCommand(program, [...args, sample.path], { cwd: folder, env });
    return { code, output: settle(output, address) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
