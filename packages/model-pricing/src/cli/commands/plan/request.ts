import type { Command } from "commander";
import { planRequest } from "../../../plan/index.ts";
import type { ExitCode, Io } from "../../io.ts";
import { workloadCommand } from "./workload-command.ts";

/** `model-pricing plan request <model>`: a number of equal requests. */
export function requestCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return workloadCommand(io, finish, {
    name: "request",
    description: "what a number of equal requests costs",
    model: "openai/gpt-4o-mini",
    examples: EXAMPLES,
    plan: planRequest,
  });
}

const EXAMPLES = `
Examples:
  model-pricing plan request openai/gpt-4o-mini --input 1200 --output 300 --requests 1000
  model-pricing plan request deepseek/deepseek-flash --input 8000 --cache-read 7000 --output 500 --csv`;
