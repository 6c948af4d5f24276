import { Command } from "commander";
import { findFee, planSubscription, type SubscriptionFeeInput } from "../../../plan/index.ts";
import { addUsageFlags, workloadFromFlags } from "../../flags.ts";
import { CliError, type ExitCode, type Io } from "../../io.ts";
import { addPlanFlags, countFlag, openModel, type PlanFlags } from "../../plan-flags.ts";
import { printPlan } from "../../print-plan.ts";
import { ratesBetween } from "../../rates-between.ts";

/** `model-pricing plan subscription <model>`: from what use on a subscription pays. */
export function subscriptionCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const command = new Command("subscription")
    .description("from what use on a subscription costs no more than the API")
    .argument("<model>", 'the model by API, such as "openai/gpt-4o"')
    .option("--subscription <id>", 'a listed subscription, such as "openai/chatgpt-plus"')
    .option("--fee <amount>", "your own figure of a fee, before tax")
    .option(
      "--fee-currency <code>",
      "currency of --fee (default: the model's list); converted at a dated reference rate",
    )
    .option("--fee-per <period>", "month or year (default: month)")
    .option("--requests <count>", "requests you make in a month; without it only the break-even is found")
    .option("--included-tokens <count>", "tokens a month that the subscription includes, by your own figure")
    .action(async (id: string, flags: PlanFlags) => {
      const usage = workloadFromFlags(flags);
      const found = await openModel(io, id, flags);
      const { at, currency = found.model.currency } = found.options;
      const fee = await feeFrom(flags, at, currency);
      const input = {
        fee,
        usage,
        requests: countFlag(flags, "requests"),
        included_tokens: countFlag(flags, "includedTokens"),
        exchange_rates: await ratesBetween([fee.currency], currency, at),
      };
      finish(printPlan(io, planSubscription(found.model, input, found.options), flags, found));
    });
  return addUsageFlags(addPlanFlags(command)).addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Examples:
  model-pricing plan subscription openai/gpt-4o --subscription openai/chatgpt-plus --input 1000 --output 500
  model-pricing plan subscription zai/glm-4.6 --fee 20 --fee-currency CNY --included-tokens 10_000_000 --input 8000 --output 800

A subscription pays for no API key of your own, and its limits are not in these figures.`;

async function feeFrom(flags: PlanFlags, at: string, listCurrency: string): Promise<SubscriptionFeeInput> {
  const { subscription: id, fee, feeCurrency, feePer = "month" } = flags;
  if ((id === undefined) === (fee === undefined)) throw new CliError("Give --subscription or --fee, one of them.");
  if (fee !== undefined) {
    if (feePer !== "month" && feePer !== "year")
      throw new CliError(`--fee-per is "${feePer}"; expected month or year.`);
    return { amount: String(fee), currency: String(feeCurrency ?? listCurrency), per: feePer };
  }
  const { subscriptions } = await import("../../../subscriptions.ts");
  const listed = subscriptions.find((one) => one.id === id);
  if (!listed) {
    const known = subscriptions.map((one) => one.id).join(", ");
    throw new CliError(`--subscription is "${id}"; listed are ${known}. --fee takes your own figure.`);
  }
  const found = findFee(listed, { at });
  if (!found) throw new CliError(`"${id}" has no fee in force at ${at}; --fee takes your own figure.`);
  const { amount, currency, per } = found;
  return { amount, currency, per };
}
