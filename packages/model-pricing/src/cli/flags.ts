import { type Command, Option } from "commander";
import { ATTRIBUTES, USAGE_FIELDS, type UsageField } from "../index.ts";
import { CliError } from "./io.ts";

/** Short forms of the usage flags that people type most, by usage field. */
const SHORT_FORMS: Partial<Record<UsageField, string>> = {
  input_tokens: "input",
  output_tokens: "output",
  cache_read_input_tokens: "cache-read",
  cache_creation_input_tokens: "cache-write",
  cache_creation_1h_input_tokens: "cache-write-1h",
  reasoning_output_tokens: "reasoning",
};
const COMMON: readonly string[] = Object.keys(SHORT_FORMS);
const BOOLEAN_ATTRIBUTES: readonly string[] = ["thinking", "with_audio", "with_video_input"];

const toFlag = (name: string) => name.replaceAll("_", "-");
/** Commander's own name for the value of a long flag. */
const toKey = (flag: string) => flag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** Adds one flag per usage field and attribute of the registry. */
export function addRequestFlags(command: Command): Command {
  return addAttributeFlags(addUsageFlags(command));
}

/** Adds one flag per usage field of the registry. */
export function addUsageFlags(command: Command): Command {
  for (const field of USAGE_FIELDS) {
    const group = COMMON.includes(field) ? "Usage:" : "Usage, other units:";
    const help = `${field.replaceAll("_", " ")}, inclusive`;
    command.addOption(new Option(`--${toFlag(field)} <count>`, COMMON.includes(field) ? help : "").helpGroup(group));
    const short = SHORT_FORMS[field];
    if (short) command.addOption(new Option(`--${short} <count>`, `short for --${toFlag(field)}`).helpGroup(group));
  }
  return command;
}

/** Adds one flag per attribute of the registry. */
export function addAttributeFlags(command: Command): Command {
  for (const [name, { means }] of Object.entries(ATTRIBUTES)) {
    const value = BOOLEAN_ATTRIBUTES.includes(name) ? "[true|false]" : "<value>";
    command.addOption(new Option(`--${toFlag(name)} ${value}`, means).helpGroup("Attributes:"));
  }
  return command;
}

type Options = Readonly<Record<string, unknown>>;

/** Counts given as flags. A long flag and its short form may not contradict each other. */
export function usageFromFlags(options: Options): Record<string, number> {
  const usage: Record<string, number> = {};
  for (const field of USAGE_FIELDS) {
    for (const flag of [toFlag(field), SHORT_FORMS[field]]) {
      const text = flag === undefined ? undefined : options[toKey(flag)];
      if (flag === undefined || text === undefined) continue;
      const count = parseCount(String(text), `--${flag}`);
      if (usage[field] !== undefined && usage[field] !== count) {
        throw new CliError(`--${flag} says ${count} but --${toFlag(field)} says ${usage[field]}; give one of them.`);
      }
      usage[field] = count;
    }
  }
  return usage;
}

/** Counts of one request, given as flags; a scenario without any has nothing to price. */
export function workloadFromFlags(options: Options): Record<string, number> {
  const usage = usageFromFlags(options);
  if (Object.keys(usage).length > 0) return usage;
  throw new CliError("Nothing to price: give the counts of one request, such as --input 1200 --output 300.");
}

/** Attributes given as flags. */
export function attributesFromFlags(options: Options): Record<string, string | boolean> {
  const attributes: Record<string, string | boolean> = {};
  for (const name of Object.keys(ATTRIBUTES)) {
    const value = options[toKey(toFlag(name))];
    if (value === undefined) continue;
    attributes[name] = value === "true" ? true : value === "false" ? false : (value as string | boolean);
  }
  return attributes;
}

/** Reads a count as people type it: digits, with `_` or `,` between groups of three, and decimals. */
export function parseCount(text: string, flag: string): number {
  const isGrouped = /^\d{1,3}([_,]\d{3})+(\.\d+)?$/.test(text);
  if (!isGrouped && !/^\d+(\.\d+)?$/.test(text)) {
    throw new CliError(`${flag} is "${text}"; expected a count such as 1200 or 1_000_000.`);
  }
  return Number(text.replaceAll(/[_,]/g, ""));
}
