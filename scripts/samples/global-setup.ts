import { join } from "node:path";
import { type MockModel, startMockProvider } from "@org/mock-provider";
import { countTokens, loadEncoding } from "@org/model-pricing/tokens/exact";
import type { TestProject } from "vitest/node";
import { runCommand } from "../lib/run-command.ts";
import { ensurePython } from "./ensure-python.ts";
import { SAMPLES_NOW } from "./now.ts";
import { readEnvExample } from "./read-env-example.ts";

declare module "vitest" {
  interface ProvidedContext {
    address: string;
    /** The command that runs a language, or why there is none. */
    commands: Record<"curl" | "python" | "typescript", { command: string[] } | { missing: string }>;
  }
}

/** A model that is there until a known day, for the sample that reads such days. */
const retiring: MockModel = { id: "gpt-4o-mini", owned_by: "openai", shutdown_date: "2027-01-14" };

async function findCurl() {
  for (const name of ["bash", "curl"]) {
    if ((await runCommand(name, ["--version"])).code !== 0) return { missing: `this machine has no ${name}` };
  }
  return { command: ["bash", "-eu"] };
}

/** Starts the provider and finds what runs each language, before any sample runs. */
export default async function setUp({ provide }: TestProject) {
  await loadEncoding("o200k_base");
  const named = Object.entries(readEnvExample()).filter(([name]) => name.endsWith("MODEL"));
  const models = named
    .map(([, id]) => id)
    .sort()
    .map((id) => ({ id, owned_by: id.startsWith("deepseek") ? "deepseek" : "openai" }));
  const provider = await startMockProvider({
    port: 0,
    models: [...models, retiring],
    countTokens: (text) => countTokens(text, "o200k_base"),
    now: () => new Date(SAMPLES_NOW),
    answerMs: 20,
    slowMs: 4_000,
  });
  const [python, curl] = await Promise.all([ensurePython("python"), findCurl()]);
  provide("address", provider.address);
  provide("commands", {
    typescript: { command: [process.execPath] },
    python: "bin" in python ? { command: [join(python.bin, "python")] } : python,
    curl,
  });
  return () => provider.close();
}
