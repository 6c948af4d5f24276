import { Command } from "commander";
import type { ExitCode, Io } from "../io.ts";
import { batchCommand } from "./plan/batch.ts";
import { budgetCommand } from "./plan/budget.ts";
import { cacheWriteCommand } from "./plan/cache-write.ts";
import { conversationCommand } from "./plan/conversation.ts";
import { hiddenCostsCommand } from "./plan/hidden-costs.ts";
import { monthCommand } from "./plan/month.ts";
import { requestCommand } from "./plan/request.ts";
import { routesCommand } from "./plan/routes.ts";
import { subscriptionCommand } from "./plan/subscription.ts";

/** `model-pricing plan <scenario>`: what use over time costs, and what pays. */
export function planCommand(io: Io, finish: (code: ExitCode) => void): Command {
  return new Command("plan")
    .description(
      "reckon a scenario: a month's bill, a growing conversation, whether a cache, batch or subscription pays",
    )
    .addCommand(requestCommand(io, finish))
    .addCommand(conversationCommand(io, finish))
    .addCommand(monthCommand(io, finish))
    .addCommand(subscriptionCommand(io, finish))
    .addCommand(cacheWriteCommand(io, finish))
    .addCommand(batchCommand(io, finish))
    .addCommand(budgetCommand(io, finish))
    .addCommand(hiddenCostsCommand(io, finish))
    .addCommand(routesCommand(io, finish))
    .addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Examples:
  model-pricing plan month openai/gpt-4o-mini --preset customer_service
  model-pricing plan conversation openai/gpt-4o --turns 10 --user-tokens 100 --answer-tokens 300
  model-pricing plan budget --budget 100 --spent 60 --currency USD

Each scenario has its own --help. All take --json, which holds the bills behind the figures, and --csv.`;
