import type { Command } from "commander";
import type { ModelRecord, Resolution } from "../index.ts";
import type { PlanOptions } from "../plan/index.ts";
import { type Context, collect, loadContext, momentOf } from "./context.ts";
import { addAttributeFlags, attributesFromFlags, parseCount } from "./flags.ts";
import { CliError, type Io } from "./io.ts";

/** Flags that every scenario has. */
export interface PlanFlags extends Readonly<Record<string, unknown>> {
  readonly at?: string;
  readonly currency?: string;
  readonly prices?: readonly string[];
  readonly receipt?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
}

/** A model that a scenario is about, with the options that its flags come to. */
export interface PlannedModel {
  readonly context: Context;
  readonly resolution: Resolution;
  readonly model: ModelRecord;
  readonly options: PlanOptions & { readonly at: string };
}

/** Adds the flags of a scenario about one model. */
export function addPlanFlags(command: Command): Command {
  command
    .option("--at <instant>", "moment of the prices, ISO 8601 with an offset (default: now)")
    .option("--currency <code>", "price list to use where a model has several; nothing is converted")
    .option("--prices <file>", "your own prices, TOML or JSON, laid over the catalog (repeatable)", collect)
    .option("--receipt", "print the itemised bill behind each line, too");
  return addAttributeFlags(addOutputFlags(command));
}

export function addOutputFlags(command: Command): Command {
  return command.option("--json", "print one JSON object").option("--csv", "print the lines as CSV");
}

/** Finds the model that a scenario is about. */
export async function openModel(io: Io, id: string, flags: PlanFlags): Promise<PlannedModel> {
  const context = await loadContext(io, flags.prices);
  const at = momentOf(io, flags.at);
  const resolution = context.resolver.resolveModel(id, { at });
  const { model, fixes } = resolution;
  return {
    context,
    resolution,
    model,
    options: { at, currency: flags.currency, attributes: attributesFromFlags(flags), fixes },
  };
}

/** Reads an optional count. */
export function countFlag(flags: PlanFlags, key: string): number | undefined {
  const text = flags[key];
  return text === undefined ? undefined : parseCount(String(text), flagName(key));
}

/** Reads a count that a scenario cannot do without. */
export function neededCount(flags: PlanFlags, key: string): number {
  const count = countFlag(flags, key);
  if (count === undefined) throw new CliError(`${flagName(key)} is missing; give a count such as 1200.`);
  return count;
}

/** `--peak-share` for `peakShare`. */
export function flagName(key: string): string {
  return `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
