import type { ModelRecord, PriceBlock } from "../../src/types.ts";

/** A price block at invented rates. */
export function block(input: string, output: string, more: Partial<PriceBlock> = {}): PriceBlock {
  return {
    currency: "USD",
    effective_from: "2026-01-01",
    effective_basis: "announced",
    source: "https://example.com/pricing",
    checked_on: "2026-11-01",
    per_million_tokens: { input, output },
    ...more,
  };
}

/** A record with invented facts. The provider is the maker unless another is named. */
export function record(name: string, more: Partial<ModelRecord> = {}): ModelRecord {
  const provider = name.slice(0, name.indexOf("/"));
  const id = name.slice(name.indexOf("/") + 1);
  const maker = more.maker ?? provider;
  return {
    id,
    provider,
    slug: id.toLowerCase().replace(/[^a-z0-9._-]/g, "-"),
    maker,
    first_party: maker === provider,
    name: id,
    currency: "USD",
    price: [block("1", "2")],
    price_status: null,
    ...more,
  };
}

/** A small catalog with every kind of name: resellers, colons, dates, regions, deployments, moved and renamed models. */
export const models: readonly ModelRecord[] = [
  record("openai/gpt-4o", { aliases: ["gpt-4o-2024-08-06"], release_date: "2024-05-13" }),
  record("openai/gpt-4o-mini", { release_date: "2024-07-18" }),
  record("openai/gpt-5", { release_date: "2025-08-07" }),
  record("openai/gpt-6", { release_date: "2026-05-05" }),
  record("openai/gpt-4.1-nano", { release_date: "2025-04-14" }),
  record("azure/gpt-4o", { maker: "openai" }),
  record("azure/gpt-4o-mini", { maker: "openai" }),
  record("openrouter/openai/gpt-4o-mini", { maker: "openai" }),
  record("openrouter/openai/gpt-oss-9b", { maker: "openai" }),
  record("openrouter/google/gemma-4-31b-it:free", { maker: "google", slug: "google-gemma-4-31b-it-free" }),
  record("openrouter/openrouter/auto", { maker: "openrouter" }),
  record("google/gemma-4-31b-it"),
  record("anthropic/claude-opus-4-1", { aliases: ["claude-opus-4-1-20250805"], release_date: "2025-08-05" }),
  record("anthropic/claude-opus-4-8", { release_date: "2026-06-01" }),
  record("anthropic/claude-haiku-4-5", { release_date: "2025-10-01" }),
  record("vertex/claude-opus-4-1", { maker: "anthropic", aliases: ["claude-opus-4-1@20250805"] }),
  record("bedrock/anthropic.claude-opus-4-1-v1:0", {
    maker: "anthropic",
    alias: [
      { id: "us.anthropic.claude-opus-4-1-v1:0", fixes: { region: "us" } },
      { id: "eu.anthropic.claude-opus-4-1-v1:0", fixes: { region: "eu" } },
    ],
  }),
  record("groq/llama-4-scout", { maker: "meta" }),
  record("together/llama-4-scout", { maker: "meta" }),
  record("deepseek/deepseek-v4", {
    alias: [{ id: "deepseek-latest", from: "2026-04-01", until: "2026-09-01T00:00:00+08:00" }],
  }),
  record("deepseek/deepseek-v5", { alias: [{ id: "deepseek-latest", from: "2026-09-01T00:00:00+08:00" }] }),
  record("mistral/magistral-old", { moved_to: "mistral/magistral-new" }),
  record("mistral/magistral-new"),
  record("mistral/codestral-old", { moved_to: "mistral/magistral-new" }),
];
