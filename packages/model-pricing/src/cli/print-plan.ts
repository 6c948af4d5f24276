import pc from "picocolors";
import type { AnyPlan } from "../plan/index.ts";
import { type Context, sayAge, sayMoment, sayResolution } from "./context.ts";
import { CliError, type ExitCode, type Io } from "./io.ts";
import type { PlanFlags, PlannedModel } from "./plan-flags.ts";
import { renderPlan } from "./render/plan.ts";
import { renderPlanCsv } from "./render/plan-csv.ts";
import { renderReceipt } from "./render/receipt.ts";

/** Where a plan's prices come from; a scenario without prices has none. */
interface Origin extends Partial<Pick<PlannedModel, "resolution" | "model">> {
  readonly context: Context;
}

/** Prints a plan as the flags ask for: a table, CSV, or one JSON object with the data's version and age. */
export function printPlan(io: Io, plan: AnyPlan, flags: PlanFlags, origin?: Origin): ExitCode {
  if (flags.json && flags.csv) throw new CliError("--json and --csv exclude each other.");
  if (flags.json) {
    const { version, dataDate, dataAgeDays } = origin?.context ?? {};
    const data = origin ? { version, data_date: dataDate, data_age_days: dataAgeDays } : {};
    io.out(JSON.stringify({ ...plan, ...data }, null, 2));
    return 0;
  }
  if (flags.csv) io.out(renderPlanCsv(plan));
  else {
    if (origin?.resolution) sayResolution(io, origin.resolution);
    io.out(renderTitled(io, plan, flags, origin));
  }
  if ("at" in plan) sayMoment(io, flags.at, plan.at);
  for (const { message } of plan.warnings) io.err(`warning: ${message}`);
  if (origin) sayAge(io, origin.context);
  return 0;
}

function renderTitled(io: Io, plan: AnyPlan, flags: PlanFlags, origin: Origin | undefined): string {
  const colors = pc.createColors(io.hasColors);
  const model = origin?.model;
  const title = model ? [`${colors.bold(`${model.provider}/${model.id}`)}  ${model.name}`] : [];
  const bills = flags.receipt ? plan.bills.map((bill) => renderReceipt(bill, nameOf(bill.model, origin), colors)) : [];
  return [...title, renderPlan(plan, colors), ...bills].join("\n\n");
}

/** The record of a bill's model, for its name. */
function nameOf(id: string, origin: Origin | undefined) {
  const found = origin?.context.models.find(({ provider, id: own }) => `${provider}/${own}` === id);
  if (!found) throw new RangeError(`A bill is of "${id}", which is none of the models.`);
  return found;
}
