import type { OwnPriceBlock } from "../../src/extend/own-entry.ts";
import type { ModelRecord } from "../../src/types.ts";
import { block, record } from "../resolve/fixtures.ts";

const peak = {
  time_zone: "Asia/Shanghai",
  utc_offset: 480,
  clock: "request_start",
  windows: [{ start: 540, end: 1080 }],
} as const;

/** A catalog that nothing may change: with rules, a schedule, regions, another currency and a plan. */
export const models: readonly ModelRecord[] = deepFreeze([
  record("openai/gpt-4o", {
    aliases: ["gpt-4o-2024-08-06"],
    context_window: 128_000,
    release_date: "2024-05-13",
    source_file: "data/providers/openai/models/gpt-4o.toml",
    price_status: "confirmed",
    region_group: { us: ["us-east-1"] },
    neutral: { region: ["global"] },
    price: [block("2.5", "10", { when: [{ service_tier: "batch", multiply: "0.5" }] })],
  }),
  record("azure/gpt-4o", { maker: "openai" }),
  record("deepseek/deepseek-v4", {
    currency: "CNY",
    schedules: { peak },
    price: [block("2", "3", { currency: "CNY", when: [{ schedule: "peak", multiply: "2" }] })],
  }),
  record("bedrock/claude", { maker: "anthropic", alias: [{ id: "us.claude", fixes: { region: "us" } }] }),
  record("zhipu/plan-model", { covered_by: ["zhipu/lite"], price: [] }),
]);

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null)
    for (const inner of Object.values(Object.freeze(value))) deepFreeze(inner);
  return value;
}

/** A price block as a user writes it. */
export const blockOf = (more: Partial<OwnPriceBlock> = {}): OwnPriceBlock => ({
  effective_from: "2026-01-01",
  per_million_tokens: { input: 1, output: 2 },
  ...more,
});
