/** A score that a maker published, with the page that it stands on. */
export interface BenchmarkScore {
  /** `provider/id`. */
  readonly model: string;
  readonly humaneval: string;
  readonly mmlu: string;
}

/** Where these stand, and the day on which a stored copy was read. */
export const SCORES_SOURCE = { address: "https://github.com/openai/simple-evals", checked_on: "2026-11-21" } as const;

/** All scores that have a source of their own: few, and none of a model with a future. */
export const BENCHMARK_SCORES: readonly BenchmarkScore[] = [
  { model: "openai/gpt-4o-2024-08-06", humaneval: "90.2", mmlu: "88.7" },
  { model: "openai/gpt-4o-2024-11-20", humaneval: "90.2", mmlu: "85.7" },
  { model: "openai/gpt-4o-mini", humaneval: "87.2", mmlu: "82.0" },
  { model: "openai/gpt-4-turbo", humaneval: "88.2", mmlu: "86.7" },
];
