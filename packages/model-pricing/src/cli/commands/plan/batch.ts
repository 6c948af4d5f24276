import { Command } from "commander";
import { planBatch } from "../../../plan/index.ts";
import { addUsageFlags, workloadFromFlags } from "../../flags.ts";
import type { ExitCode, Io } from "../../io.ts";
import { addPlanFlags, countFlag, openModel, type PlanFlags } from "../../plan-flags.ts";
import { printPlan } from "../../print-plan.ts";

/** `model-pricing plan batch <model>`: what a batch saves. */
export function batchCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const command = new Command("batch")
    .description("what sending requests as a batch saves, where the list has a batch price")
    .argument("<model>", 'id, alias or provider/id, such as "openai/gpt-4o"')
    .option("--requests <count>", "how many (default: 1)")
    .action(async (id: string, flags: PlanFlags) => {
      const usage = workloadFromFlags(flags);
      const found = await openModel(io, id, flags);
      finish(
        printPlan(
          io,
          planBatch(found.model, { usage, requests: countFlag(flags, "requests") }, found.options),
          flags,
          found,
        ),
      );
    });
  return addUsageFlags(addPlanFlags(command)).addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Example:
  model-pricing plan batch openai/gpt-4o --input 100 --output 300 --requests 30000

A batch's answers may take a day. A list without a batch price is an error: no discount is supposed.`;
