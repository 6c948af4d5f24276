import type { Needs } from "./candidates.ts";

export type PresetName = "chatbot" | "writing" | "coding" | "data";

const PLAIN = {
  measure: "tokens",
  output_at_least: 0,
  takes: [],
  capabilities: [],
  open_weights: false,
  released_within: 12,
  budget: "",
  sellers: "makers",
  leave_out_limited: false,
  with_free: false,
} as const;

/**
 * Four plain workloads. The chatbot's is the customer service of many tutorials: a thousand dialogues a day. The others
 * are made up to be of a size that one person or a small firm has; each is stated on the page and can be changed there.
 */
export const PRESETS: Readonly<Record<PresetName, Needs>> = {
  chatbot: {
    ...PLAIN,
    workload: { requests: 30_000, input_tokens: 100, cached_tokens: 0, output_tokens: 300 },
    context_at_least: 8000,
    capabilities: ["function_calling"],
  },
  writing: {
    ...PLAIN,
    workload: { requests: 300, input_tokens: 2000, cached_tokens: 0, output_tokens: 3000 },
    context_at_least: 100_000,
    output_at_least: 16_000,
  },
  coding: {
    ...PLAIN,
    workload: { requests: 2000, input_tokens: 40_000, cached_tokens: 32_000, output_tokens: 1500 },
    context_at_least: 200_000,
    capabilities: ["function_calling", "reasoning"],
  },
  data: {
    ...PLAIN,
    workload: { requests: 20_000, input_tokens: 3000, cached_tokens: 0, output_tokens: 300 },
    context_at_least: 32_000,
    capabilities: ["structured_output"],
  },
};
