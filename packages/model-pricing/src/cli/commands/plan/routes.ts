import { Command } from "commander";
import { type PaymentRoute, planRoutes } from "../../../plan/index.ts";
import { collect } from "../../context.ts";
import { parseCount } from "../../flags.ts";
import { CliError, type ExitCode, type Io } from "../../io.ts";
import { addOutputFlags, type PlanFlags } from "../../plan-flags.ts";
import { printPlan } from "../../print-plan.ts";

const PARTS = ["card_fee", "topup_fee", "topups", "topup_share", "exchange_share"] as const;

/** `model-pricing plan routes`: what ways to pay cost on a sum. */
export function routesCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const command = new Command("routes")
    .description("what ways to pay cost on a sum, by your own figures; none is recommended")
    .requiredOption("--amount <amount>", "what is to arrive at the provider")
    .requiredOption("--currency <code>", "currency of every figure, such as USD")
    .requiredOption("--route <name,part=figure>", `a way to pay (repeatable); parts: ${PARTS.join(", ")}`, collect)
    .action((flags: PlanFlags) => {
      const routes = (flags.route as readonly string[]).map(parseRoute);
      const plan = planRoutes({ amount: String(flags.amount), currency: String(flags.currency), routes });
      finish(printPlan(io, plan, flags));
    });
  return addOutputFlags(command).addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Example:
  model-pricing plan routes --amount 100 --currency USD --route "bank card,exchange_share=0.015" --route "other,card_fee=10,topup_share=0.035"

Shares are written as 0.035 for 3.5 % and are taken of the amount.`;

function parseRoute(text: string): PaymentRoute {
  const [name = "", ...parts] = text.split(",").map((part) => part.trim());
  const figures = parts.map((part): [string, string | number] => {
    const [key = "", figure] = part.split("=");
    if (!PARTS.some((known) => known === key) || figure === undefined) {
      throw new CliError(`--route "${text}": "${part}" is none of ${PARTS.map((known) => `${known}=N`).join(", ")}.`);
    }
    return [key, key === "topups" ? parseCount(figure, "--route topups") : figure];
  });
  return { name, ...Object.fromEntries(figures) };
}
