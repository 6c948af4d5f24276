import { Command } from "commander";
import { planBudget } from "../../../plan/index.ts";
import { momentOf } from "../../context.ts";
import { addUsageFlags, usageFromFlags } from "../../flags.ts";
import { CliError, type ExitCode, type Io } from "../../io.ts";
import { addPlanFlags, openModel, type PlanFlags } from "../../plan-flags.ts";
import { printPlan } from "../../print-plan.ts";

/** `model-pricing plan budget`: what is left of a month's budget. */
export function budgetCommand(io: Io, finish: (code: ExitCode) => void): Command {
  const command = new Command("budget")
    .description("what is left of a month's budget for each day, and when it is used up; exit 2 where it is")
    .argument("[model]", "a model, to say how many requests are left")
    .option("--budget <amount>", "of the calendar month")
    .option("--spent <amount>", "since the month began")
    .option("--alert-share <share>", "share of the budget at which to be warned (default: 0.8)")
    .option("--utc-offset <minutes>", "clock by which the month runs, minutes east of UTC (default: 0)")
    .action(async (id: string | undefined, flags: PlanFlags) => finish(await budget(io, id, flags)));
  return addUsageFlags(addPlanFlags(command)).addHelpText("after", EXAMPLES);
}

const EXAMPLES = `
Examples:
  model-pricing plan budget --budget 100 --spent 60 --currency USD
  model-pricing plan budget openai/gpt-4o --budget 100 --spent 60 --input 100 --output 300 --utc-offset 480`;

async function budget(io: Io, id: string | undefined, flags: PlanFlags): Promise<ExitCode> {
  const { budget: amount, spent, alertShare, utcOffset, currency } = flags;
  if (amount === undefined) throw new CliError("--budget is missing; give the month's amount, such as 100.");
  if (spent === undefined) throw new CliError("--spent is missing; give what the month has cost so far, such as 60.");
  if (utcOffset !== undefined && !/^-?\d+$/.test(String(utcOffset))) {
    throw new CliError(`--utc-offset is "${utcOffset}"; expected minutes such as 480.`);
  }
  const usage = usageFromFlags(flags);
  if (id === undefined && Object.keys(usage).length > 0)
    throw new CliError("Counts need a model to price them; name one.");
  if (id === undefined && currency === undefined) {
    throw new CliError("--currency is missing; give the budget's, such as USD.");
  }
  const found = id === undefined ? undefined : await openModel(io, id, flags);
  const { attributes, fixes, at = momentOf(io, flags.at) } = found?.options ?? {};
  const plan = planBudget(
    {
      budget: String(amount),
      spent: String(spent),
      currency: currency ?? found?.model.currency ?? "",
      alert_share: alertShare === undefined ? undefined : String(alertShare),
      utc_offset: utcOffset === undefined ? undefined : Number(utcOffset),
      request: found && { model: found.model, usage, attributes, fixes },
    },
    { at },
  );
  const code = printPlan(io, plan, flags, found);
  return plan.figures.state === "over" ? 2 : code;
}
