import { Command } from "commander";
import { planHiddenCosts } from "../../../plan/index.ts";
import { addUsageFlags, workloadFromFlags } from "../../flags.ts";
import type { ExitCode, Io } from "../../io.ts";
import { addPlanFlags, countFlag, openModel, type PlanFlags } from "../../plan-flags.ts";
import { printPlan } from "../../print-plan.ts";

/** `model-pricing plan hidden-costs <model>`: what a naive bill leaves out. */
export function hiddenCostsCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const command = new Command("hidden-costs")
    .description("what instructions, tools, reasoning, retries and tests add to a naive bill")
    .argument("<model>", 'id, alias or provider/id, such as "openai/gpt-4o"')
    .option("--requests <count>", "how many (default: 1)")
    .option("--system-tokens <count>", "tokens of instructions sent with each request")
    .option("--tool-tokens <count>", "tokens of tool schemas sent with each request")
    .option("--reasoning-tokens <count>", "tokens of reasoning before each answer, besides --output")
    .option("--retry-share <share>", "requests that are sent and billed again, such as 0.05")
    .option("--test-share <share>", "requests of tests besides, such as 0.2")
    .action(async (id: string, flags: PlanFlags) => {
      const { retryShare, testShare } = flags;
      const input = {
        usage: workloadFromFlags(flags),
        requests: countFlag(flags, "requests"),
        system_tokens: countFlag(flags, "systemTokens"),
        tool_tokens: countFlag(flags, "toolTokens"),
        reasoning_tokens: countFlag(flags, "reasoningTokens"),
        retry_share: retryShare === undefined ? undefined : String(retryShare),
        test_share: testShare === undefined ? undefined : String(testShare),
      };
      const found = await openModel(io, id, flags);
      finish(printPlan(io, planHiddenCosts(found.model, input, found.options), flags, found));
    });
  return addUsageFlags(addPlanFlags(command)).addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Example:
  model-pricing plan hidden-costs openai/gpt-4o --input 100 --output 300 --requests 30000 --system-tokens 900 --retry-share 0.05`;
