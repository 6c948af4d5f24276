import { Command } from "commander";
import { planRequest } from "../../../plan/index.ts";
import { addUsageFlags, workloadFromFlags } from "../../flags.ts";
import type { ExitCode, Io } from "../../io.ts";
import { addPlanFlags, countFlag, openModel, type PlanFlags } from "../../plan-flags.ts";
import { printPlan } from "../../print-plan.ts";

/** `model-pricing plan request <model>`: a number of equal requests. */
export function requestCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const command = new Command("request")
    .description("what a number of equal requests costs")
    .argument("<model>", 'id, alias or provider/id, such as "openai/gpt-4o-mini"')
    .option("--requests <count>", "how many (default: 1)")
    .action(async (id: string, flags: PlanFlags) => {
      const usage = workloadFromFlags(flags);
      const found = await openModel(io, id, flags);
      finish(
        printPlan(
          io,
          planRequest(found.model, { usage, requests: countFlag(flags, "requests") }, found.options),
          flags,
          found,
        ),
      );
    });
  return addUsageFlags(addPlanFlags(command)).addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Examples:
  model-pricing plan request openai/gpt-4o-mini --input 1200 --output 300 --requests 1000
  model-pricing plan request deepseek/deepseek-flash --input 8000 --cache-read 7000 --output 500 --csv`;
