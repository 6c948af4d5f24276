import { expect, it } from "vitest";
import { DEFAULT_WORKLOAD, parseCount, readCompareState, writeCompareState } from "./compare-state.ts";
import { PRESETS } from "./presets.ts";
import { parseBudget, readWhichState, writeWhichState } from "./which-state.ts";

it("writes only what is not as by default, and reads it back", () => {
  const state = {
    models: ["openai/gpt-4o-mini", "fireworks/accounts/fireworks/models/ember-1", "bedrock/a:0"],
    workload: { ...DEFAULT_WORKLOAD, requests: 7 },
    only_differences: true,
  };
  const query = writeCompareState(state);
  expect(query).toBe("?m=openai/gpt-4o-mini,fireworks/accounts/fireworks/models/ember-1,bedrock/a:0&r=7&d=1");
  expect(readCompareState(query)).toEqual(state);
  expect(writeCompareState(readCompareState(""))).toBe("");
});

it("reads a strange address as what can be read of it", () => {
  expect(readCompareState("?m=,a,,a&i=-5&o=1e9")).toEqual({
    models: ["a"],
    workload: DEFAULT_WORKLOAD,
    only_differences: false,
  });
});

it.each([
  ["12,000", 12_000],
  ["１２ 000", 12_000],
  ["0", 0],
  ["", undefined],
  ["-1", undefined],
  ["1.5", undefined],
  ["1e3", undefined],
])("reads %j as %s", (text, count) => {
  expect(parseCount(text)).toBe(count);
});

it("keeps every need through an address", () => {
  for (const preset of Object.keys(PRESETS) as (keyof typeof PRESETS)[]) {
    expect(readWhichState(writeWhichState({ preset, needs: PRESETS[preset] }))).toEqual({
      preset,
      needs: PRESETS[preset],
    });
    const needs = {
      ...PRESETS[preset],
      workload: { requests: 1, input_tokens: 2, cached_tokens: 1, output_tokens: 3 },
      measure: "words",
      context_at_least: 5,
      output_at_least: 6,
      takes: ["image", "pdf"],
      capabilities: [],
      open_weights: true,
      released_within: 0,
      budget: "19.99",
      sellers: "all",
      leave_out_limited: true,
      with_free: true,
    } as const;
    expect(readWhichState(writeWhichState({ preset, needs }))).toEqual({ preset, needs });
  }
});

it("reads a budget as decimal text, and refuses what is none", () => {
  expect([parseBudget("1,000.50"), parseBudget(""), parseBudget("-1"), parseBudget("1e3")]).toEqual([
    "1000.50",
    "",
    undefined,
    undefined,
  ]);
});
