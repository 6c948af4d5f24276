import { Command } from "commander";
import { MONTH_PRESETS, type MonthInput, planMonth } from "../../../plan/index.ts";
import { addUsageFlags, usageFromFlags, workloadFromFlags } from "../../flags.ts";
import { CliError, type ExitCode, type Io } from "../../io.ts";
import { addPlanFlags, countFlag, neededCount, openModel, type PlanFlags } from "../../plan-flags.ts";
import { printPlan } from "../../print-plan.ts";

const NAMES = Object.keys(MONTH_PRESETS).join(", ");

/** `model-pricing plan month <model>`: a month's bill. */
export function monthCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const command = new Command("month")
    .description("a month's bill of a steady workload")
    .argument("<model>", 'id, alias or provider/id, such as "openai/gpt-4o-mini"')
    .option("--preset <name>", `a workload to start from: ${NAMES}; other flags change it`)
    .option("--requests-per-day <count>", "requests a day")
    .option("--days <count>", "days that are billed (default: 30)")
    .option(
      "--peak-share <share>",
      "share of the requests in the dearest hours, such as 0.35; the rest in the cheapest",
    )
    .action(async (id: string, flags: PlanFlags) => {
      const input = monthInput(flags);
      const found = await openModel(io, id, flags);
      finish(printPlan(io, planMonth(found.model, input, found.options), flags, found));
    });
  return addUsageFlags(addPlanFlags(command)).addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Examples:
  model-pricing plan month openai/gpt-4o-mini --preset customer_service
  model-pricing plan month deepseek/deepseek-flash --preset customer_service --peak-share 0.35
  model-pricing plan month openai/gpt-6-luna --input 2000 --output 400 --requests-per-day 500 --days 22`;

function monthInput(flags: PlanFlags): MonthInput {
  const { preset, peakShare } = flags;
  const share = peakShare === undefined ? {} : { peak_share: String(peakShare) };
  const days = countFlag(flags, "days");
  if (preset === undefined) {
    return { usage: workloadFromFlags(flags), requests_per_day: neededCount(flags, "requestsPerDay"), days, ...share };
  }
  const found = Object.entries<MonthInput>(MONTH_PRESETS).find(([name]) => name === preset)?.[1];
  if (!found) throw new CliError(`--preset is "${preset}"; expected ${NAMES}.`);
  return {
    usage: { ...found.usage, ...usageFromFlags(flags) },
    requests_per_day: countFlag(flags, "requestsPerDay") ?? found.requests_per_day,
    days: days ?? found.days,
    ...share,
  };
}
