import { groupDigits } from "../lint/group-digits.ts";
import type { DraftFacts } from "./model-facts.ts";
import type { DraftBlock, DraftRule, RateTables } from "./types.ts";

/** Everything that a first draft says. */
export interface ModelDraft {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly maker?: string;
  readonly base?: string;
  readonly family?: string;
  readonly facts: DraftFacts;
  readonly notes?: readonly string[];
  readonly aliases?: readonly string[];
  readonly regionAliases: readonly { readonly id: string; readonly region: string }[];
  readonly currency?: string;
  readonly source: string;
  readonly blocks: readonly DraftBlock[];
}

const FACT_ORDER = [
  "release_date",
  "knowledge_cutoff",
  "context_window",
  "max_output_tokens",
  "input_modalities",
  "output_modalities",
  "capabilities",
  "open_weights",
  "lifecycle",
  "shutdown_on",
];

/** Writes a draft as a model file: keys in the order of the house, digits grouped, rates as the data set's decimals. */
export function writeModel(draft: ModelDraft): string {
  const lines: string[] = [];
  if (draft.id !== draft.slug) lines.push(pair("id", draft.id));
  lines.push(pair("name", draft.name));
  for (const key of ["maker", "base", "family"] as const) {
    const value = draft[key];
    if (value !== undefined) lines.push(pair(key, value));
  }
  for (const key of FACT_ORDER) {
    const value = draft.facts[key];
    if (value !== undefined) lines.push(pair(key, value));
  }
  if (draft.aliases && draft.aliases.length > 0) lines.push(pair("aliases", draft.aliases));
  if (draft.notes && draft.notes.length > 0) lines.push(pair("notes", draft.notes));
  for (const { id, region } of draft.regionAliases) {
    lines.push("", "[[alias]]", pair("id", id), `fixes = { region = ${quote(region)} }`);
  }
  for (const block of draft.blocks) lines.push("", ...writeBlock(block, draft));
  return `${lines.join("\n")}\n`;
}

function writeBlock(block: DraftBlock, { source, currency }: ModelDraft): string[] {
  const lines = ["[[price]]"];
  if (currency !== undefined) lines.push(pair("currency", currency));
  lines.push(pair("effective_from", block.effective_from), pair("effective_basis", block.effective_basis));
  lines.push(pair("source", source), pair("checked_on", block.checked_on));
  if (block.note !== undefined) lines.push(pair("note", block.note));
  if (block.neutral) lines.push(`neutral = ${inline(block.neutral)}`);
  for (const [table, rates] of Object.entries(block.tables)) {
    lines.push("", `[price.${table}]`, ...Object.entries(rates).map(([key, rate]) => `${key} = ${groupDigits(rate)}`));
  }
  for (const rule of block.rules) lines.push("", ...writeRule(rule));
  return lines;
}

function writeRule({ conditions, tables, multiply }: DraftRule): string[] {
  const lines = ["[[price.when]]", ...Object.entries(conditions).map(([key, value]) => pair(key, value))];
  for (const [table, rates] of Object.entries(tables ?? {})) lines.push(`${table} = ${inlineRates(rates)}`);
  if (multiply !== undefined) {
    lines.push(`multiply = ${typeof multiply === "string" ? multiply : inlineRates(multiply)}`);
  }
  return lines;
}

function inlineRates(rates: RateTables[string]): string {
  return `{ ${Object.entries(rates)
    .map(([key, rate]) => `${key} = ${groupDigits(rate)}`)
    .join(", ")} }`;
}

function inline(table: Readonly<Record<string, readonly string[]>>): string {
  return `{ ${Object.entries(table)
    .map(([key, value]) => pair(key, value))
    .join(", ")} }`;
}

function pair(key: string, value: string | number | boolean | readonly string[]): string {
  if (Array.isArray(value)) return `${key} = [${value.map(quote).join(", ")}]`;
  if (typeof value === "string") return `${key} = ${quote(value)}`;
  return `${key} = ${groupDigits(String(value))}`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
