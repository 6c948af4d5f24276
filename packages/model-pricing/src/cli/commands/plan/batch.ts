import type { Command } from "commander";
import { planBatch } from "../../../plan/index.ts";
import type { ExitCode, Io } from "../../io.ts";
import { workloadCommand } from "./workload-command.ts";

/** `model-pricing plan batch <model>`: what a batch saves. */
export function batchCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return workloadCommand(io, finish, {
    name: "batch",
    description: "what sending requests as a batch saves, where the list has a batch price",
    model: "openai/gpt-4o",
    examples: EXAMPLES,
    plan: planBatch,
  });
}

const EXAMPLES = `
Example:
  model-pricing plan batch openai/gpt-4o --input 100 --output 300 --requests 30000

A batch's answers may take a day. A list without a batch price is an error: no discount is supposed.`;
