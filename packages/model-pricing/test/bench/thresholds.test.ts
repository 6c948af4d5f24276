import { describe, expect, it } from "vitest";
import type { TokenResults } from "../../bench/tokens/results.ts";
import { checkThresholds } from "../../bench/tokens/thresholds.ts";

type Cell = NonNullable<TokenResults["steady"]>["cells"][number];

const base: TokenResults = {
  benchmark: "tokens",
  plan: "quick",
  machine: { date: "2026-01-05", processor: "test", cores: 2, memory_gib: 1, system: "test", node: "24.0.0" },
  versions: {},
};

const cell = (ms: Cell["ms"], more: Partial<Cell> = {}): Cell => ({
  text: "en",
  bytes: 10_000,
  mode: "warm",
  pass_bytes: 10_000,
  ms: { "model-pricing": [1, 2], ...ms },
  ...more,
});

function verdict(results: Partial<TokenResults>, claim: string) {
  return checkThresholds({ ...base, ...results }).find((check) => check.claim.includes(claim));
}

describe("checkThresholds", () => {
  it("takes the fastest rival of each cell, and the mean over the texts", () => {
    const cells = [
      cell({ "gpt-tokenizer": [4, 8], tiktoken: [9, 18] }),
      cell({ "gpt-tokenizer": [32, 64], tiktoken: [25, 50] }),
    ];
    const check = verdict({ steady: { cells, disagreements: [] } }, "10 kB, warm");
    expect(check).toMatchObject({ measured: "10.0x over 2 texts", holds: true });
  });

  it("misses where the mean is below 8", () => {
    const steady = { cells: [cell({ tiktoken: [7.9, 15.8] })], disagreements: [] };
    expect(verdict({ steady }, "10 kB, warm")?.holds).toBe(false);
  });

  it("never takes an estimate for a rival", () => {
    const steady = { cells: [cell({ tiktoken: [9, 18], tokenx: [0.1, 0.2] })], disagreements: [] };
    expect(verdict({ steady }, "never slower")?.measured).toBe("lowest 9.00x (en, 10000 B, warm) of 1 cells");
  });

  it("names the worst cell, whatever the mean says", () => {
    const cells = [cell({ "js-tiktoken": [900, 1800] }), cell({ "js-tiktoken": [19, 38] }, { text: "base64" })];
    const check = verdict({ steady: { cells, disagreements: [] } }, "20x js-tiktoken");
    expect(check).toMatchObject({ measured: "lowest 19.0x (base64, 10000 B, warm) of 2 cells", holds: false });
  });

  it("counts samples that differ from the reference", () => {
    const disagreements = [{ counter: "model-pricing" as const, text: "en" as const, bytes: 100, samples: 3, of: 40 }];
    const check = verdict({ steady: { cells: [cell({})], disagreements } }, "counts equal");
    expect(check).toMatchObject({ measured: "3 samples differ", holds: false });
  });

  it("compares cold starts with the fastest rival's in the same rounds", () => {
    const start = { loaded_rss: [], used_rss: [] };
    const cold_starts = [
      { counter: "model-pricing" as const, ms: [100, 110], ...start },
      { counter: "tiktoken" as const, ms: [190, 209], ...start },
      { counter: "js-tiktoken" as const, ms: [900, 990], ...start },
      { counter: "tokenx" as const, ms: [1, 1], ...start },
    ];
    expect(verdict({ cold_starts }, "cold start")).toMatchObject({ measured: "0.526 of tiktoken's", holds: false });
  });

  it("asks of hostile text both the time limit and linear growth", () => {
    const hostile = [
      { kind: "spaces", characters: 10_000, ms: { "model-pricing": 9 }, ours_settled_ms: 100 },
      { kind: "spaces", characters: 1_000_000, ms: { "model-pricing": 1_499 }, ours_settled_ms: 250 },
    ];
    expect(verdict({ hostile }, "1.5 s")?.holds).toBe(true);
    expect(verdict({ hostile }, "linearly")).toMatchObject({
      measured: "steepest 2.50x of linear (spaces)",
      holds: false,
    });
  });

  it("says what was not measured instead of letting it pass", () => {
    expect(checkThresholds(base).map(({ holds }) => holds)).toEqual(Array(10).fill("not measured"));
  });
});
