import { describe, expect, it } from "vitest";
import { foldRegions } from "./fold-regions.ts";
import type { DraftBlock, DraftRule } from "./types.ts";

function block(input: string, output: string, rules: readonly DraftRule[] = []): DraftBlock {
  const tables = { per_million_tokens: { input, output } };
  return { effective_from: "2026-08-01", effective_basis: "in_force_on", checked_on: "2026-08-01", tables, rules };
}

const LONG = { above_input_tokens: 1000 };

describe("foldRegions", () => {
  it("makes equal prices neutral, a uniform surcharge a multiplier and the rest rates", () => {
    const regions = new Map([
      ["us", block("1", "4")],
      ["eu", block("1.1", "4.4")],
      ["jp", block("1.1", "4.4")],
      ["in", block("1.2", "5")],
    ]);
    const { block: folded, known, left } = foldRegions(block("1", "4"), regions);
    expect(folded.neutral).toEqual({ region: ["us"] });
    expect(folded.rules).toEqual([
      { conditions: { region: ["eu", "jp"] }, multiply: "1.1" },
      { conditions: { region: "in" }, tables: { per_million_tokens: { input: "1.2", output: "5" } } },
    ]);
    expect([known, left]).toEqual([["eu", "in", "jp", "us"], []]);
  });

  it("repeats a threshold for a region whose surcharge has no end", () => {
    const base = block("1.1", "4.4", [
      { conditions: LONG, tables: { per_million_tokens: { input: "2.2", output: "6.6" } } },
    ]);
    const global = block("1", "4", [{ conditions: LONG, tables: { per_million_tokens: { input: "2", output: "6" } } }]);
    expect(foldRegions(base, new Map([["global", global]])).block.rules.slice(1)).toEqual([
      { conditions: { region: "global" }, tables: { per_million_tokens: { input: "1", output: "4" } } },
      { conditions: { region: "global", ...LONG }, tables: { per_million_tokens: { input: "2", output: "6" } } },
    ]);
  });

  it("leaves out a region whose threshold nobody prices", () => {
    const base = block("1", "4", [{ conditions: LONG, tables: { per_million_tokens: { input: "2", output: "6" } } }]);
    expect(foldRegions(base, new Map([["eu", block("1.3", "4.9")]])).left).toEqual(["eu"]);
  });
});
