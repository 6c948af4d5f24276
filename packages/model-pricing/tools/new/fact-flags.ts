import type { ParseArgsOptionsConfig } from "node:util";
import * as z from "zod";
import { modelFile } from "../../src/schema/index.ts";
import { knownKeys, schemaAt, unwrap } from "../../src/schema/schema-at.ts";
import { checkedValue } from "./checked-value.ts";
import { InputError } from "./input-error.ts";
import { type FlagValues, textOf, toFlag } from "./parse-flags.ts";

/** A fact of a model as its file writes it. */
export type Fact = string | number | boolean | readonly string[];
export type Facts = Readonly<Record<string, Fact | undefined>>;

/** `id` comes from the name of the model; the others are seldom written on the first day, and sentences hold commas. */
const NO_FLAG = ["id", "moved_to", "covered_by", "notes", "alias", "price"];

/** Keys of a model file that a flag can set, in the order of the schema. */
export const FACT_KEYS: readonly string[] = knownKeys(modelFile, []).filter((key) => !NO_FLAG.includes(key));

const isFlagOnly = (key: string) => kindOf(key) === "boolean";

export const FACT_OPTIONS: ParseArgsOptionsConfig = Object.fromEntries(
  FACT_KEYS.map((key) => [toFlag(key), { type: isFlagOnly(key) ? "boolean" : "string" }]),
);

/** The facts that were given as flags. */
export function readFacts(values: FlagValues): Facts {
  const entries = FACT_KEYS.map((key) => {
    const flag = toFlag(key);
    if (values[flag] === true) return [key, true];
    const text = textOf(values, flag);
    return [key, text === undefined ? undefined : readFact(key, text, `--${flag}`)];
  });
  return Object.fromEntries(entries);
}

/**
 * Reads one fact as typed on a terminal; lists are separated by commas.
 *
 * @throws {InputError} Says what to type instead.
 */
export function readFact(key: string, text: string, label: string): Fact {
  const kind = kindOf(key);
  if (kind === "list") {
    return checkedValue(
      [key],
      text.split(",").map((part) => part.trim()),
      label,
    );
  }
  if (kind !== "number") return checkedValue([key], text, label);
  if (!/^\d[\d_]*$/.test(text)) {
    throw new InputError(`${label} is "${text}"; expected a whole number such as 128000.${countHint(text)}`);
  }
  return checkedValue([key], Number(text.replaceAll("_", "")), label);
}

/** `128k` is 128,000 on one page and 131,072 on another: only the person who reads the page can say. */
function countHint(text: string): string {
  return /^\d+(\.\d+)?\s*[km]$/i.test(text) ? " Write it out, as the page means it." : "";
}

function kindOf(key: string): "text" | "number" | "boolean" | "list" {
  const schema = schemaAt(modelFile, [key]);
  const inner = schema && unwrap(schema);
  if (inner instanceof z.ZodArray) return "list";
  if (inner instanceof z.ZodNumber) return "number";
  return inner instanceof z.ZodBoolean ? "boolean" : "text";
}
