import { Command } from "commander";
import { compareModels } from "../../plan/index.ts";
import { loadContext, momentOf, sayResolution } from "../context.ts";
import { addUsageFlags, attributesFromFlags, workloadFromFlags } from "../flags.ts";
import type { ExitCode, Io } from "../io.ts";
import { addPlanFlags, countFlag, type PlanFlags } from "../plan-flags.ts";
import { printPlan } from "../print-plan.ts";
import { ratesBetween } from "../rates-between.ts";

/** `model-pricing compare <models...>`: one workload, up to six models. */
export function compareCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const command = new Command("compare")
    .description("what one workload costs with each of up to six models, cheapest first")
    .argument("<models...>", 'ids, aliases or provider/ids, such as "openai/gpt-4o-mini"')
    .option("--requests <count>", "how many (default: 1)")
    .option(
      "--convert-to <code>",
      "convert totals besides, at the European Central Bank's rate of the nearest earlier day",
    )
    .action(async (ids: readonly string[], flags: PlanFlags) => finish(await compare(io, ids, flags)));
  return addUsageFlags(addPlanFlags(command)).addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Examples:
  model-pricing compare openai/gpt-4o openai/gpt-4o-mini deepseek/deepseek-flash --input 100 --output 300 --requests 30000
  model-pricing compare openai/gpt-4o zai/glm-4.6 --input 8000 --output 800 --convert-to CNY --csv

A model whose price nobody knows is last, without a figure. Currencies are kept apart unless you ask for one.`;

async function compare(io: Io, ids: readonly string[], flags: PlanFlags): Promise<ExitCode> {
  const usage = workloadFromFlags(flags);
  const context = await loadContext(io, flags.prices);
  const at = momentOf(io, flags.at);
  const resolutions = ids.map((id) => context.resolver.resolveModel(id, { at }));
  const convert_to = flags.convertTo === undefined ? undefined : String(flags.convertTo);
  const currencies = resolutions.map(({ model }) => flags.currency ?? model.currency);
  const plan = compareModels(
    resolutions.map(({ model, fixes }) => ({ model, fixes })),
    { usage, requests: countFlag(flags, "requests") },
    {
      at,
      currency: flags.currency,
      attributes: attributesFromFlags(flags),
      convert_to,
      exchange_rates: convert_to === undefined ? [] : await ratesBetween(currencies, convert_to, at),
    },
  );
  if (!flags.json && !flags.csv) for (const resolution of resolutions) sayResolution(io, resolution);
  return printPlan(io, plan, flags, { context });
}
