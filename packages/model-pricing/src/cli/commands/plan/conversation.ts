import { Command } from "commander";
import { planConversation } from "../../../plan/index.ts";
import type { ExitCode, Io } from "../../io.ts";
import { addPlanFlags, countFlag, neededCount, openModel, type PlanFlags } from "../../plan-flags.ts";
import { printPlan } from "../../print-plan.ts";

/** `model-pricing plan conversation <model>`: how a conversation grows dearer. */
export function conversationCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const command = new Command("conversation")
    .description("how a conversation grows dearer turn by turn, with and without a cache")
    .argument("<model>", 'id, alias or provider/id, such as "openai/gpt-4o"')
    .option("--turns <count>", "messages of the user, each with its answer (1 to 1000)")
    .option("--user-tokens <count>", "tokens of each message")
    .option("--answer-tokens <count>", "tokens of each answer, without reasoning")
    .option("--system-tokens <count>", "tokens of instructions and tools, sent at every turn (default: 0)")
    .option("--reasoning-tokens <count>", "tokens of reasoning before each answer (default: 0)")
    .action(async (id: string, flags: PlanFlags) => {
      const input = {
        turns: neededCount(flags, "turns"),
        user_tokens: neededCount(flags, "userTokens"),
        answer_tokens: neededCount(flags, "answerTokens"),
        system_tokens: countFlag(flags, "systemTokens"),
        reasoning_tokens: countFlag(flags, "reasoningTokens"),
      };
      const found = await openModel(io, id, flags);
      finish(printPlan(io, planConversation(found.model, input, found.options), flags, found));
    });
  return addPlanFlags(command).addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Example:
  model-pricing plan conversation anthropic/claude-opus-5-5 --turns 10 --user-tokens 100 --answer-tokens 300 --system-tokens 2000

Every turn sends the whole history again. With a cache, what the turn before sent is read from it.`;
