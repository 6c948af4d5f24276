import { describe, expect, it } from "vitest";
import { calculateCost } from "../../src/cost/calculate-cost.ts";
import { createResolver } from "../../src/resolve/create-resolver.ts";
import { fromAnthropic } from "../../src/usage/from-anthropic.ts";
import { fromDeepSeek } from "../../src/usage/from-deepseek.ts";
import { fromOpenAIChat } from "../../src/usage/from-openai-chat.ts";
import { AT, codeOf, record } from "../support/record.ts";

/** Mistakes that price tools are known for, each with the bill that is right. */
describe("never makes the mistakes of others", () => {
  const text = record([{ per_million_tokens: { input: "3", output: "15", cache_read: "0.3", cache_write: "3.75" } }]);

  it("does not bill cached tokens twice", () => {
    const { usage } = fromOpenAIChat({
      model: "example-large-2",
      usage: {
        prompt_tokens: 10_000,
        completion_tokens: 100,
        total_tokens: 10_100,
        prompt_tokens_details: { cached_tokens: 8000 },
      },
    });
    expect(calculateCost(text, usage, { at: AT }).total).toBe("0.0099");
  });

  it("adds the caches that Anthropic counts outside input_tokens", () => {
    const { usage } = fromAnthropic({
      model: "example-large-2",
      usage: {
        input_tokens: 1000,
        cache_read_input_tokens: 8000,
        cache_creation_input_tokens: 1000,
        output_tokens: 100,
      },
    });
    expect(usage.input_tokens).toBe(10_000);
    expect(calculateCost(text, usage, { at: AT }).total).toBe("0.01065");
  });

  it("reads DeepSeek's prompt_cache_hit_tokens", () => {
    const { usage } = fromDeepSeek({
      model: "deepseek-chat",
      usage: {
        prompt_tokens: 1000,
        completion_tokens: 0,
        total_tokens: 1000,
        prompt_cache_hit_tokens: 900,
        prompt_cache_miss_tokens: 100,
      },
    });
    expect(calculateCost(text, usage, { at: AT }).total).toBe("0.00057");
  });

  it("never matches a model by the beginning of its id", () => {
    const resolver = createResolver([text]);
    expect(codeOf(() => resolver.resolveModel("example-large-2-pro"))).toBe("unknown_model");
    expect(codeOf(() => resolver.resolveModel("example-large-20"))).toBe("unknown_model");
    expect(codeOf(() => resolver.resolveModel("example-large"))).toBe("unknown_model");
  });

  it("moves the whole request at a threshold, not only what lies above it", () => {
    const tiered = record([
      {
        per_million_tokens: { input: "2", output: "10" },
        when: [{ above_input_tokens: 200_000, per_million_tokens: { input: "4", output: "15" } }],
      },
    ]);
    expect(calculateCost(tiered, { input_tokens: 200_001, output_tokens: 1000 }, { at: AT }).total).toBe("0.815004");
  });

  it("does not round to six decimals", () => {
    const small = record([{ per_million_tokens: { input: "0.1", output: "0.4" } }]);
    expect(calculateCost(small, { input_tokens: 4 }, { at: AT }).total).toBe("0.0000004");
  });

  it("does not lose the last digits to floats", () => {
    const odd = record([{ per_million_tokens: { input: "0.07546", output: "0.15092" } }]);
    expect(calculateCost(odd, { input_tokens: 123_457, output_tokens: 7 }, { at: AT }).total).toBe("0.00931712166");
  });

  it("never prices an unknown model, or an unlisted price, at 0", () => {
    expect(codeOf(() => createResolver([text]).resolveModel("example-huge-9"))).toBe("unknown_model");
    expect(codeOf(() => calculateCost(record([]), { input_tokens: 1 }, { at: AT }))).toBe("price_not_found");
  });

  it("does not take yuan for dollars", () => {
    const yuan = record([{ currency: "CNY", per_million_tokens: { input: "20", output: "100" } }], { currency: "CNY" });
    expect(calculateCost(yuan, { input_tokens: 1_000_000 }, { at: AT })).toMatchObject({
      total: "20",
      currency: "CNY",
    });
    expect(codeOf(() => calculateCost(yuan, { input_tokens: 1 }, { at: AT, currency: "USD" }))).toBe(
      "currency_not_listed",
    );
  });

  it("does not bill audio as text", () => {
    const { usage } = fromOpenAIChat({
      model: "example-large-2",
      usage: {
        prompt_tokens: 1000,
        completion_tokens: 0,
        total_tokens: 1000,
        prompt_tokens_details: { audio_tokens: 900, cached_tokens: 0 },
      },
    });
    expect(codeOf(() => calculateCost(text, usage, { at: AT }))).toBe("unit_not_priced");
    const audio = record([{ per_million_tokens: { input: "3", output: "15", input_audio: "40" } }]);
    expect(calculateCost(audio, usage, { at: AT }).total).toBe("0.0363");
  });

  it("does not bill reasoning on top of the output that contains it", () => {
    const { usage } = fromOpenAIChat({
      model: "example-large-2",
      usage: {
        prompt_tokens: 0,
        completion_tokens: 1000,
        total_tokens: 1000,
        completion_tokens_details: { reasoning_tokens: 900 },
      },
    });
    expect(calculateCost(text, usage, { at: AT }).total).toBe("0.015");
  });

  it("does not forget a tier that the request was served at", () => {
    const tiers = record([
      { per_million_tokens: { input: "3", output: "15" }, when: [{ service_tier: "flex", multiply: "0.5" }] },
    ]);
    const { usage, attributes } = fromOpenAIChat({
      model: "example-large-2",
      service_tier: "flex",
      usage: { prompt_tokens: 1000, completion_tokens: 0, total_tokens: 1000 },
    });
    expect(calculateCost(tiers, usage, { at: AT, attributes }).total).toBe("0.0015");
  });
});
