import type { ModelRecord } from "../types.ts";

/** Facts that a record has from its base unless its own row says otherwise. */
export const FACTS_OF_BASE = [
  "name_zh",
  "family",
  "release_date",
  "knowledge_cutoff",
  "context_window",
  "max_input_tokens",
  "max_output_tokens",
  "input_modalities",
  "output_modalities",
  "capabilities",
  "tokenizer",
  "open_weights",
] as const satisfies readonly (keyof ModelRecord)[];

/** Stands where a record lacks a fact that it would otherwise be taken to have. */
export const LACKS = "";
