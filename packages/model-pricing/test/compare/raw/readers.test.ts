import { describe, expect, it } from "vitest";
import { findRawReader } from "../../../tools/compare/raw/find-raw-reader.ts";
import { evidence } from "../evidence.ts";
import { rawFile, said } from "./raw-fixture.ts";

const IDS = ["models-dev", "litellm", "genai-prices", "openrouter", "llm-prices"];

describe("telling a project's own file by what is in it", () => {
  it.each(IDS)("knows %s", (id) => {
    expect(findRawReader(rawFile(id))?.id).toBe(id);
  });

  it("knows genai-prices' newer shape, with the units beside the providers", () => {
    const value = { units: {}, providers: rawFile("genai-prices") };
    expect(findRawReader(value)?.id).toBe("genai-prices");
    expect(said(value, "grok-4.20")).toEqual(said(rawFile("genai-prices"), "grok-4.20"));
  });

  it.each([
    ["a data set in the evidence's shape", evidence([{ input: "3" }])],
    ["an empty list", []],
    ["an empty object", {}],
    ["text", "prices"],
    ["an answer without prices", { data: [{ id: "a" }] }],
    ["nothing", null],
  ])("takes %s for none", (_, value) => {
    expect(findRawReader(value)).toBeUndefined();
  });
});

describe("models.dev", () => {
  it("reads steps of the context once, though two keys say the same", () => {
    expect(said(rawFile("models-dev"), "gemini-3.1-pro-preview")).toMatchInlineSnapshot(`
      [
        "input 2 to 2026-11-24",
        "output 12 to 2026-11-24",
        "cache_read 0.2 to 2026-11-24",
        "input above_input_tokens=200000 4 to 2026-11-24",
        "output above_input_tokens=200000 18 to 2026-11-24",
        "cache_read above_input_tokens=200000 0.4 to 2026-11-24",
      ]
    `);
  });

  it("reads several steps", () => {
    const steps = said(rawFile("models-dev"), "Qwen/Qwen3.7-Max").filter((line) => line.startsWith("input"));
    expect(steps).toMatchInlineSnapshot(`
      [
        "input 2.5 to 2026-11-24",
        "input above_input_tokens=32000 5 to 2026-11-24",
        "input above_input_tokens=128000 6.25 to 2026-11-24",
      ]
    `);
  });

  it("reads the older key where there are no tiers", () => {
    const models = { old: { cost: { input: 1, output: 2, context_over_200k: { input: 2, output: 3 } } } };
    expect(said({ google: { id: "google", models } }, "old")).toContain(
      "input above_input_tokens=200000 2 to 2026-11-24",
    );
  });

  it("reads a mode by what its requests carry, and leaves out one that is another model", () => {
    expect(said(rawFile("models-dev"), "claude-opus-5-5")).toMatchInlineSnapshot(`
      [
        "input 4 to 2026-11-24",
        "output 20 to 2026-11-24",
        "cache_read 0.2 to 2026-11-24",
        "cache_write 5 to 2026-11-24",
        "input speed=fast 8 to 2026-11-24",
        "output speed=fast 40 to 2026-11-24",
        "cache_read speed=fast 0.4 to 2026-11-24",
        "cache_write speed=fast 10 to 2026-11-24",
      ]
    `);
    const tiers = said(rawFile("models-dev"), "gpt-6-astra").filter((line) => line.includes("service_tier"));
    expect(tiers).toMatchInlineSnapshot(`
      [
        "input service_tier=priority 20 to 2026-11-24",
        "output service_tier=priority 100 to 2026-11-24",
        "cache_read service_tier=priority 2 to 2026-11-24",
        "cache_write service_tier=priority 25 to 2026-11-24",
        "input service_tier=ultrafast 60 to 2026-11-24",
        "output service_tier=ultrafast 300 to 2026-11-24",
        "cache_read service_tier=ultrafast 6 to 2026-11-24",
        "cache_write service_tier=ultrafast 75 to 2026-11-24",
      ]
    `);
  });
});

describe("LiteLLM", () => {
  it("reads prices per token, their steps, tiers and lifetimes", () => {
    expect(said(rawFile("litellm"), "claude-haiku-5-5")).toMatchInlineSnapshot(`
      [
        "input above_input_tokens=100000 service_tier=batch 0.25 to 2026-11-24",
        "output above_input_tokens=100000 service_tier=batch 1.25 to 2026-11-24",
        "cache_write above_input_tokens=100000 service_tier=batch 0.3125 to 2026-11-24",
        "cache_read above_input_tokens=100000 service_tier=batch 0.025 to 2026-11-24",
        "cache_write 0.125 to 2026-11-24",
        "cache_write_1h 0.2 to 2026-11-24",
        "cache_read 0.01 to 2026-11-24",
        "input 0.1 to 2026-11-24",
        "output 0.5 to 2026-11-24",
        "per_thousand_calls.web_search search_context_size=low 10 to 2026-11-24",
        "per_thousand_calls.web_search search_context_size=medium 10 to 2026-11-24",
        "per_thousand_calls.web_search search_context_size=high 10 to 2026-11-24",
        "cache_write service_tier=batch 0.0625 to 2026-11-24",
        "cache_read service_tier=batch 0.005 to 2026-11-24",
        "input service_tier=batch 0.05 to 2026-11-24",
        "output service_tier=batch 0.25 to 2026-11-24",
        "input above_input_tokens=100000 0.5 to 2026-11-24",
        "output above_input_tokens=100000 2.5 to 2026-11-24",
        "cache_write above_input_tokens=100000 0.625 to 2026-11-24",
        "cache_write_1h above_input_tokens=100000 1 to 2026-11-24",
        "cache_read above_input_tokens=100000 0.05 to 2026-11-24",
      ]
    `);
  });

  it("follows a name that stands for another record", () => {
    expect(said(rawFile("litellm"), "claude-haiku-latest")).toEqual(said(rawFile("litellm"), "claude-haiku-5-5"));
  });

  it("reads hours off the peak, and a cached read under either of its names once", () => {
    expect(said(rawFile("litellm"), "deepseek-flash")).toMatchInlineSnapshot(`
      [
        "cache_write 0 to 2026-11-24",
        "cache_read 0.006 to 2026-11-24",
        "input 0.3 to 2026-11-24",
        "output 1.2 to 2026-11-24",
        "cache_read schedule=off_peak 0.003 to 2026-11-24",
        "input schedule=off_peak 0.15 to 2026-11-24",
        "output schedule=off_peak 0.6 to 2026-11-24",
      ]
    `);
    const older = { one: { litellm_provider: "deepseek", mode: "chat", input_cost_per_token_cache_hit: 6e-9 } };
    expect(said(older, "one")).toEqual(["cache_read 0.006 to 2026-11-24"]);
  });

  it("reads ranges of the context", () => {
    expect(said(rawFile("litellm"), "dashscope/qwen-flash")).toMatchInlineSnapshot(`
      [
        "input upto_input_tokens=256000 0.05 to 2026-11-24",
        "output upto_input_tokens=256000 0.4 to 2026-11-24",
        "input above_input_tokens=256000 upto_input_tokens=1000000 0.25 to 2026-11-24",
        "output above_input_tokens=256000 upto_input_tokens=1000000 2 to 2026-11-24",
      ]
    `);
  });

  it("reads pages, searches, citations, characters and seconds", () => {
    const all = ["mistral/mistral-ocr-latest", "perplexity/sonar-deep-research", "multimodalembedding"];
    expect(all.flatMap((model) => said(rawFile("litellm"), model))).toMatchInlineSnapshot(`
      [
        "per_thousand_pages.input 4 to 2026-11-24",
        "per_thousand_pages.input_annotated 5 to 2026-11-24",
        "per_thousand_pages.input service_tier=batch 2 to 2026-11-24",
        "per_thousand_pages.input_annotated service_tier=batch 2.5 to 2026-11-24",
        "citation 2 to 2026-11-24",
        "input 2 to 2026-11-24",
        "reasoning 3 to 2026-11-24",
        "output 8 to 2026-11-24",
        "per_thousand_calls.web_search search_context_size=low 5 to 2026-11-24",
        "per_thousand_calls.web_search search_context_size=medium 5 to 2026-11-24",
        "per_thousand_calls.web_search search_context_size=high 5 to 2026-11-24",
        "per_million_characters.input 0.2 to 2026-11-24",
        "per_image.input 0.0001 to 2026-11-24",
        "input 0.8 to 2026-11-24",
        "per_second.input_video 0.0005 to 2026-11-24",
        "output 0 to 2026-11-24",
      ]
    `);
  });

  it("leaves out the record that explains the file, and searches by the number of their results", () => {
    expect(said(rawFile("litellm"), "sample_spec")).toEqual([]);
    expect(said(rawFile("litellm"), "exa_ai/search")).toEqual([]);
  });
});

describe("genai-prices", () => {
  it("ends a price where the next one starts, and keeps the tier's own start", () => {
    const lines = said(rawFile("genai-prices"), "claude-opus-4-6").filter((line) => /^(input|.*web)/.test(line));
    expect(lines).toMatchInlineSnapshot(`
      [
        "input 5 to 2026-03-12",
        "per_thousand_calls.web_search 10 to 2026-03-12",
        "input above_input_tokens=200000 10 to 2026-03-12",
        "input 5 2026-03-13 to 2026-11-24",
        "per_thousand_calls.web_search 10 2026-03-13 to 2026-11-24",
        "input service_tier=batch 2.5 2026-10-14 to 2026-11-24",
      ]
    `);
  });

  it("takes the first variant that applies, so an earlier one in the list comes later in time", () => {
    const lines = said(rawFile("genai-prices"), "gemini-3.6-flash").filter((line) => line.startsWith("input "));
    expect(lines).toMatchInlineSnapshot(`
      [
        "input 0.75 to 2026-11-24",
        "input 1.5 2027-01-01 to 2026-11-24",
        "input service_tier=batch 0.375 2026-10-14 to 2026-11-24",
        "input service_tier=batch 0.75 2027-01-01 to 2026-11-24",
      ]
    `);
  });

  it("reads hours as peak and off-peak", () => {
    const lines = said(rawFile("genai-prices"), "deepseek-flash").filter((line) => line.startsWith("output "));
    expect(lines).toMatchInlineSnapshot(`
      [
        "output schedule=off_peak 0.6 to 2026-11-24",
        "output schedule=peak 1.2 to 2026-11-24",
        "output schedule=peak 1.2 to 2026-11-24",
      ]
    `);
  });

  it("leaves out what it has no word for", () => {
    const prices = { input_mtok: 1, sparkles_mtok: 3 };
    const value = [{ id: "openai", models: [{ id: "one", match: { equals: "one" }, prices }] }];
    expect(said(value, "one")).toEqual(["input 1 to 2026-11-24"]);
  });
});

describe("OpenRouter", () => {
  it("reads prices per token and per search, and overrides above a number of tokens", () => {
    expect(said(rawFile("openrouter"), "qwen/qwen3.7-flash")).toMatchInlineSnapshot(`
      [
        "input 0.03 to 2026-11-24",
        "output 0.13 to 2026-11-24",
        "cache_read 0.006 to 2026-11-24",
        "cache_write 0.038 to 2026-11-24",
        "input above_input_tokens=32000 0.1 to 2026-11-24",
        "output above_input_tokens=32000 0.4 to 2026-11-24",
        "cache_read above_input_tokens=32000 0.02 to 2026-11-24",
        "cache_write above_input_tokens=32000 0.125 to 2026-11-24",
        "input above_input_tokens=256000 0.2 to 2026-11-24",
        "output above_input_tokens=256000 0.8 to 2026-11-24",
        "cache_read above_input_tokens=256000 0.04 to 2026-11-24",
        "cache_write above_input_tokens=256000 0.25 to 2026-11-24",
      ]
    `);
    expect(said(rawFile("openrouter"), "anthropic/claude-opus-5-fast")).toMatchInlineSnapshot(`
      [
        "input 10 to 2026-11-24",
        "output 50 to 2026-11-24",
        "cache_read 1 to 2026-11-24",
        "cache_write 12.5 to 2026-11-24",
        "cache_write_1h 20 to 2026-11-24",
        "per_thousand_calls.web_search 10 to 2026-11-24",
      ]
    `);
  });

  it("reads overrides by the clock as peak and off-peak", () => {
    const hours = { utc_start: 100, utc_end: 400, prompt: "0.0000003" };
    const value = { data: [{ id: "one", pricing: { prompt: "0.00000015", completion: "0", overrides: [hours] } }] };
    expect(said(value, "one").filter((line) => line.startsWith("input"))).toEqual([
      "input schedule=off_peak 0.15 to 2026-11-24",
      "input schedule=peak 0.3 to 2026-11-24",
    ]);
  });

  it("takes the -1 of a router for no price", () => {
    expect(said(rawFile("openrouter"), "openrouter/auto")).toEqual([]);
  });
});

describe("llm-prices", () => {
  it("reads dated rates, and a long context under an id of its own", () => {
    expect(said(rawFile("llm-prices"), "gpt-5.6-luna")).toMatchInlineSnapshot(`
      [
        "input 1 to 2026-07-29",
        "output 6 to 2026-07-29",
        "cache_read 0.1 to 2026-07-29",
        "input 0.2 2026-07-30 to 2026-11-24",
        "output 1.2 2026-07-30 to 2026-11-24",
        "cache_read 0.02 2026-07-30 to 2026-11-24",
      ]
    `);
    expect(said(rawFile("llm-prices"), "gpt-5.6-luna-272k")).toMatchInlineSnapshot(`
      [
        "input above_input_tokens=272000 2 to 2026-07-29",
        "output above_input_tokens=272000 9 to 2026-07-29",
        "cache_read above_input_tokens=272000 0.2 to 2026-07-29",
        "input above_input_tokens=272000 0.4 2026-07-30 to 2026-11-24",
        "output above_input_tokens=272000 1.8 2026-07-30 to 2026-11-24",
        "cache_read above_input_tokens=272000 0.04 2026-07-30 to 2026-11-24",
      ]
    `);
  });

  it("goes by the day that the file itself gives", () => {
    const price = { id: "gpt-4o", vendor: "openai", name: "GPT-4o", input: 2.5, output: 10, input_cached: null };
    const value = { updated_at: "2026-09-29", prices: [price] };
    expect(said(value, "gpt-4o")).toEqual(["input 2.5 to 2026-09-29", "output 10 to 2026-09-29"]);
  });
});
