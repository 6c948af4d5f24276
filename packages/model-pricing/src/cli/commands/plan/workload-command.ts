import { Command } from "commander";
import type { PlanOptions, RequestInput } from "../../../plan/index.ts";
import type { ModelRecord } from "../../../types.ts";
import { addUsageFlags, workloadFromFlags } from "../../flags.ts";
import type { ExitCode, Io } from "../../io.ts";
import { addPlanFlags, countFlag, openModel, type PlanFlags } from "../../plan-flags.ts";
import { printPlan } from "../../print-plan.ts";

interface Workload {
  readonly name: string;
  readonly description: string;
  /** A model for the help. */
  readonly model: string;
  readonly examples: string;
  readonly plan: (model: ModelRecord, input: RequestInput, options: PlanOptions) => Parameters<typeof printPlan>[1];
}

/** A command that prices a number of equal requests to one model. */
export function workloadCommand(io: Io, finish: (code: ExitCode) => void, workload: Workload): Command {
  const { name, description, model, examples, plan } = workload;
  const command = new Command(name)
    .description(description)
    .argument("<model>", `id, alias or provider/id, such as "${model}"`)
    .option("--requests <count>", "how many (default: 1)")
    .action(async (id: string, flags: PlanFlags) => {
      const usage = workloadFromFlags(flags);
      const found = await openModel(io, id, flags);
      const answer = plan(found.model, { usage, requests: countFlag(flags, "requests") }, found.options);
      finish(printPlan(io, answer, flags, found));
    });
  return addUsageFlags(addPlanFlags(command)).addHelpText("after", examples);
}
