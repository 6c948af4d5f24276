import { describe, expect, it } from "vitest";
import { madeUpRow, madeUpSeller } from "./made-up.ts";
import { familyOf, modelFacts, modelName } from "./model-facts.ts";

describe("familyOf", () => {
  it.each([
    ["llama-3.3-70b-instruct", "llama-3.3"],
    ["mixtral-8x7b-instruct", "mixtral"],
    ["command-r-plus", "command-r-plus"],
    ["qwen3-32b", "qwen3"],
    ["titan-embed-text-v1", "titan-embed-text"],
    ["gpt-oss-120b:free", "gpt-oss"],
  ])("puts %s into %s", (id, family) => {
    expect(familyOf(id)).toBe(family);
  });
});

describe("modelFacts", () => {
  const rows = [
    madeUpRow("models-dev", {
      model: "one",
      context: 1000,
      max_output: 100,
      modalities: "text,file>text",
      capabilities: "reasoning,open_weights",
    }),
    madeUpRow("litellm", { model: "one", deprecation_date: "2026-01-01" }),
  ];

  it("describes a model without a base", () => {
    expect(modelFacts(rows, undefined, madeUpSeller(), "2026-11-24")).toEqual({
      input_modalities: ["text", "pdf"],
      output_modalities: ["text"],
      capabilities: ["reasoning"],
      open_weights: true,
      context_window: 1000,
      max_output_tokens: 100,
      lifecycle: "shut_down",
      shutdown_on: "2026-01-01",
    });
  });

  it("says only the limits that differ from the base", () => {
    const base = { path: "maker/one", facts: { context_window: 1000, max_output_tokens: 50 } };
    expect(modelFacts(rows.slice(0, 1), base, madeUpSeller(), "2026-11-24")).toEqual({ max_output_tokens: 100 });
  });

  it("says no limits that contradict the base", () => {
    const base = { path: "maker/one", facts: { context_window: 5000, max_input_tokens: 4000, max_output_tokens: 100 } };
    expect(modelFacts(rows.slice(0, 1), base, madeUpSeller(), "2026-11-24")).toEqual({});
  });

  it("says no day ahead that is only a promise", () => {
    const ahead = [madeUpRow("litellm", { model: "one", deprecation_date: "2027-01-01" })];
    expect(modelFacts(ahead, undefined, madeUpSeller({ vagueRetirement: true }), "2026-11-24")).toEqual({});
    expect(modelFacts(ahead, undefined, madeUpSeller(), "2026-11-24")).toEqual({ shutdown_on: "2027-01-01" });
  });
});

describe("modelName", () => {
  it("drops the maker before a name and the region after it", () => {
    const rows = [madeUpRow("models-dev", { model: "one", name: "Maker: Line One (US)" })];
    expect(modelName(rows, undefined, "one")).toBe("Line One");
  });
});
