import { Command } from "commander";
import { type CacheLifetime, planCacheWrite } from "../../../plan/index.ts";
import type { ExitCode, Io } from "../../io.ts";
import { addPlanFlags, countFlag, neededCount, openModel, type PlanFlags } from "../../plan-flags.ts";
import { printPlan } from "../../print-plan.ts";

/** `model-pricing plan cache-write <model>`: how many reads pay for a cache write. */
export function cacheWriteCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const command = new Command("cache-write")
    .description("how many reads it takes until writing a prompt to the cache pays")
    .argument("<model>", 'id, alias or provider/id, such as "anthropic/claude-opus-5-5"')
    .option("--cached-tokens <count>", "tokens of the prompt's part that stays the same")
    .option("--lifetime <time>", "default, 1h or 12h, where the list has a rate for it (default: default)")
    .option("--reads <count>", "reads you expect after each write (default: the break-even)")
    .action(async (id: string, flags: PlanFlags) => {
      const input = {
        cached_tokens: neededCount(flags, "cachedTokens"),
        lifetime: flags.lifetime as CacheLifetime | undefined,
        reads: countFlag(flags, "reads"),
      };
      const found = await openModel(io, id, flags);
      finish(printPlan(io, planCacheWrite(found.model, input, found.options), flags, found));
    });
  return addPlanFlags(command).addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Example:
  model-pricing plan cache-write anthropic/claude-opus-5-5 --cached-tokens 10_000 --lifetime 1h --reads 5`;
