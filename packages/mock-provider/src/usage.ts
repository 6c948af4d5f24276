import type { Json } from "./json.ts";
import type { AnswerApi } from "./normal-request.ts";

/** The ways in which providers write usage on Chat Completions. `bare` is a gateway that leaves the details out. */
export const DIALECTS = ["openai", "deepseek", "moonshot", "alibaba", "bare"] as const;
export type Dialect = (typeof DIALECTS)[number];

/** Inclusive counts of one request: wholes contain their parts. */
export interface Counts {
  input: number;
  cacheRead: number;
  /** Absent where the model does not count what it writes into the cache. */
  cacheWrite: number | undefined;
  output: number;
  reasoning: number;
}

const cacheWrite = ({ cacheWrite }: Counts) => (cacheWrite === undefined ? {} : { cache_write_tokens: cacheWrite });

function chatUsage(counts: Counts, dialect: Dialect): Json {
  const { input, cacheRead, output, reasoning } = counts;
  const totals = { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
  switch (dialect) {
    case "openai":
      return {
        ...totals,
        prompt_tokens_details: { cached_tokens: cacheRead, audio_tokens: 0, ...cacheWrite(counts) },
        completion_tokens_details: {
          reasoning_tokens: reasoning,
          audio_tokens: 0,
          accepted_prediction_tokens: 0,
          rejected_prediction_tokens: 0,
        },
      };
    case "deepseek":
      return {
        ...totals,
        prompt_tokens_details: { cached_tokens: cacheRead },
        completion_tokens_details: { reasoning_tokens: reasoning },
        prompt_cache_hit_tokens: cacheRead,
        prompt_cache_miss_tokens: input - cacheRead,
      };
    case "moonshot":
      return { ...totals, cached_tokens: cacheRead };
    case "alibaba":
      return {
        ...totals,
        prompt_tokens_details: { cached_tokens: cacheRead },
        completion_tokens_details: { reasoning_tokens: reasoning },
      };
    case "bare":
      return totals;
  }
}

/** Writes counts the way an API and a provider do. */
export function toUsage(api: AnswerApi, counts: Counts, dialect: Dialect): Json {
  const { input, cacheRead, output, reasoning } = counts;
  switch (api) {
    case "chat":
      return chatUsage(counts, dialect);
    case "responses":
      return {
        input_tokens: input,
        input_tokens_details: { cached_tokens: cacheRead, ...cacheWrite(counts) },
        output_tokens: output,
        output_tokens_details: { reasoning_tokens: reasoning },
        total_tokens: input + output,
      };
    // Anthropic's own input count leaves its caches out.
    case "messages":
      return {
        input_tokens: input - cacheRead - (counts.cacheWrite ?? 0),
        cache_creation_input_tokens: counts.cacheWrite ?? 0,
        cache_read_input_tokens: cacheRead,
        output_tokens: output,
        service_tier: "standard",
      };
  }
}
