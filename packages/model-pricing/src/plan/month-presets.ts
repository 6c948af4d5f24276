import type { MonthInput } from "./plan-month.ts";

/**
 * Workloads to start from. `customer_service` is the case that many guides reckon with: 1,000 dialogues a day of 100
 * tokens in and 300 out, as single requests. The others are round figures of ours, not measurements.
 */
export const MONTH_PRESETS = {
  customer_service: { usage: { input_tokens: 100, output_tokens: 300 }, requests_per_day: 1000, days: 30 },
  chat: { usage: { input_tokens: 2000, output_tokens: 400 }, requests_per_day: 200, days: 30 },
  writing: { usage: { input_tokens: 1000, output_tokens: 2000 }, requests_per_day: 20, days: 30 },
  coding: {
    usage: { input_tokens: 20_000, cache_read_input_tokens: 16_000, output_tokens: 800 },
    requests_per_day: 200,
    days: 30,
  },
} as const satisfies Readonly<Record<string, MonthInput>>;

export type MonthPreset = keyof typeof MONTH_PRESETS;
