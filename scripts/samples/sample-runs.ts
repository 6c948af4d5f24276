import type { Language } from "./find-samples.ts";

/** How one sample is run. A sample that meets an error on purpose is run more than once. */
export interface SampleRun {
  /** Part of the expected file's name: `retry.no-credit.out.txt`. */
  name?: string;
  /** Path of OPENAI_BASE_URL on the mock provider; its README lists dialects and faults. */
  base?: string;
  env?: Record<string, string>;
  /** Files of `samples/input` that are there when the sample starts. */
  files?: readonly string[];
  /** Languages in which this run would show nothing new. */
  not?: readonly Language[];
}

const fault = (name: string) => `/fault/${name}/v1`;

/** Samples that are run otherwise than once against a provider that works. */
export const sampleRuns: Record<string, SampleRun[]> = {
  "list-models": [
    {},
    { name: "retiring", env: { MODEL: "gpt-4o-mini" }, not: ["curl"] },
    { name: "wrong-key", env: { OPENAI_API_KEY: "sk-wrong-key" } },
  ],
  streaming: [{}, { name: "broken", base: fault("broken_stream"), not: ["curl"] }],
  "json-mode": [{ base: "/deepseek", env: { MODEL: "deepseek-flash" } }],
  "time-out": [{}, { name: "slow", base: fault("slow_first_byte") }],
  "usage-log": [{}, { name: "no-credit", base: fault("credit_balance") }],
  "tool-loop-chat": [{ base: "/deepseek", env: { MODEL: "deepseek-flash" } }],
  concurrency: [{ base: fault("concurrency*3") }],
  "rate-limit-headers": [{ base: fault("rate_limit") }],
  retry: [
    { base: fault("rate_limit*1") },
    { name: "no-credit", base: fault("credit_balance") },
    { name: "no-balance", base: fault("no_balance") },
    { name: "region", base: fault("region") },
    { name: "overloaded", base: fault("overloaded") },
    { name: "wrong-model", env: { MODEL: "gpt-3.5-turbo" } },
  ],
  alerts: [{ files: ["usage.jsonl"] }],
  "break-even": [
    {},
    { name: "terra", env: { MODEL: "gpt-6.1-terra" } },
    { name: "sol", env: { MODEL: "gpt-6.1-sol" } },
  ],
  "check-models": [{ files: ["old-app.py"] }],
  "find-keys": [{ files: ["old-app.py"] }],
  "month-budget": [{ files: ["usage.jsonl"] }],
  "compare-models": [{ files: ["cases.jsonl"] }],
  transcribe: [{ files: ["speech.wav"] }],
  "transcribe-cost": [{ files: ["speech.wav"] }],
  "provider-check": [{}, { name: "deepseek", base: "/deepseek", env: { MODEL: "deepseek-flash" } }],
  fallback: [
    { base: fault("overloaded") },
    { name: "all-down", base: fault("overloaded"), env: { DEEPSEEK_BASE_URL: fault("overloaded") } },
  ],
};
