import type { InheritedFacts } from "./authored.ts";

/** Facts that describe the model itself: a file without them, and a packed record, has those of its base. */
export const INHERITED_FACTS = [
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
] as const satisfies readonly (keyof InheritedFacts)[];
