import { describe, expect, it } from "vitest";
import { toPriceRules, toResolutionRules } from "./price-rules.ts";
import type { PriceEntry } from "./types.ts";

const BASE = { per_million_tokens: { input: "1", cache_read: "0.1", output: "4" } };
const LONG = { conditions: { context_over: 200_000 }, input: "2", output: "6", cache_read: "0.2" };

describe("toPriceRules", () => {
  it("writes a threshold with every rate of the base", () => {
    const rules = toPriceRules([{ conditions: { context_over: 200_000 }, input: "2", output: "6" }], BASE, {});
    expect(rules).toEqual([
      {
        conditions: { above_input_tokens: 200_000 },
        tables: { per_million_tokens: { input: "2", cache_read: "0.1", output: "6" } },
      },
    ]);
  });

  it("makes a tier of one multiple a multiplier, and keeps a cache rate that the tier does not state", () => {
    const rules = toPriceRules([{ conditions: { tier: "batch" }, input: "0.5", output: "2" }], BASE, {});
    expect(rules).toEqual([
      { conditions: { service_tier: "batch" }, multiply: { input: "0.5", cache_read: "1", output: "0.5" } },
    ]);
  });

  it("lets a medium that costs what input costs follow it into a tier", () => {
    const base = { per_million_tokens: { input: "1", input_audio: "1", output: "4" } };
    const rules = toPriceRules([{ conditions: { tier: "flex" }, input: "0.5", output: "2" }], base, {});
    expect(rules[0]?.multiply).toEqual({ input: "0.5", input_audio: "0.5", output: "0.5" });
  });

  it("leaves out a tier of rates of its own that nobody prices above the threshold", () => {
    const tier = { conditions: { tier: "priority" }, input: "1.3333", output: "7", cache_read: "0.13333" };
    expect(
      toPriceRules([LONG, tier], { per_million_tokens: { input: "3", cache_read: "0.1", output: "4" } }, {}),
    ).toHaveLength(1);
  });

  it("writes both rules where the tier is priced above the threshold too", () => {
    const tier = { conditions: { tier: "priority" }, input: "1.5", output: "7", cache_read: "0.2" };
    const both = {
      conditions: { tier: "priority", context_over: 200_000 },
      input: "3.1",
      output: "9",
      cache_read: "0.3",
    };
    expect(toPriceRules([LONG, tier, both], BASE, {}).map(({ conditions }) => conditions)).toEqual([
      { above_input_tokens: 200_000 },
      { service_tier: "priority" },
      { service_tier: "priority", above_input_tokens: 200_000 },
    ]);
  });

  it("passes over an entry without an output and conditions that it does not know", () => {
    const entries: PriceEntry[] = [
      { conditions: { tier: "batch" }, input: "0.5" },
      { conditions: { weather: "rain" }, input: "0.5", output: "2" },
    ];
    expect(toPriceRules(entries, BASE, {})).toEqual([]);
  });
});

describe("toResolutionRules", () => {
  it("takes what lies below the lowest priced resolution for the standard price", () => {
    const entries = [{ conditions: { resolution: "4k" }, per_second_output: "0.6" }];
    expect(toResolutionRules(entries, { mode: "video_generation" })).toEqual({
      rules: [{ conditions: { resolution: "4k" }, tables: { per_second: { output_video: "0.6" } } }],
      standard: ["720p", "1080p"],
    });
  });
});
