import { describe, expect, it } from "vitest";
import { API_NAMES, fromResponse } from "../../src/usage/apis.ts";

/** The same request as different APIs report it: 1,000 tokens in, 600 of them from the cache, 100 written to it, 50 out. */
const SAME_REQUEST: readonly (readonly [api: string, body: unknown])[] = [
  [
    "openai-chat",
    {
      usage: {
        prompt_tokens: 1000,
        completion_tokens: 50,
        prompt_tokens_details: { cached_tokens: 600, cache_write_tokens: 100 },
      },
    },
  ],
  [
    "openai-responses",
    {
      usage: {
        input_tokens: 1000,
        output_tokens: 50,
        input_tokens_details: { cached_tokens: 600, cache_write_tokens: 100 },
      },
    },
  ],
  [
    "anthropic",
    { usage: { input_tokens: 300, cache_read_input_tokens: 600, cache_creation_input_tokens: 100, output_tokens: 50 } },
  ],
  [
    "bedrock-converse",
    { usage: { inputTokens: 300, cacheReadInputTokens: 600, cacheWriteInputTokens: 100, outputTokens: 50 } },
  ],
  [
    "alibaba",
    {
      usage: {
        prompt_tokens: 1000,
        completion_tokens: 50,
        prompt_tokens_details: { cached_tokens: 600, cache_creation_input_tokens: 100 },
      },
    },
  ],
  [
    "litellm",
    {
      usage: {
        prompt_tokens: 1000,
        completion_tokens: 50,
        cache_read_input_tokens: 600,
        cache_creation_input_tokens: 100,
      },
    },
  ],
  [
    "langchain",
    {
      usage_metadata: {
        input_tokens: 1000,
        output_tokens: 50,
        input_token_details: { cache_read: 600, cache_creation: 100 },
      },
    },
  ],
  [
    "ai-sdk",
    {
      usage: {
        inputTokens: 1000,
        inputTokenDetails: { cacheReadTokens: 600, cacheWriteTokens: 100 },
        outputTokens: 50,
      },
    },
  ],
  [
    "opentelemetry",
    {
      attributes: {
        "gen_ai.usage.input_tokens": 1000,
        "gen_ai.usage.cache_read.input_tokens": 600,
        "gen_ai.usage.cache_creation.input_tokens": 100,
        "gen_ai.usage.output_tokens": 50,
      },
    },
  ],
];

describe("a cache", () => {
  it.each(SAME_REQUEST)("is counted once by %s, inside the input", (api, body) => {
    expect(fromResponse(api, body).usage).toStrictEqual({
      input_tokens: 1000,
      cache_read_input_tokens: 600,
      cache_creation_input_tokens: 100,
      output_tokens: 50,
    });
  });

  it("means something else in each of two APIs that one body fits", () => {
    const body = { usage: { input_tokens: 1000, cache_read_input_tokens: 600, output_tokens: 50 } };
    expect(fromResponse("anthropic", body).usage.input_tokens).toBe(1600);
    expect(fromResponse("openai-responses", body).usage.input_tokens).toBe(1000);
  });

  it("is not lost where DeepSeek reports hits and misses", () => {
    const usage = {
      prompt_tokens: 1000,
      completion_tokens: 1,
      prompt_cache_hit_tokens: 896,
      prompt_cache_miss_tokens: 104,
    };
    expect(fromResponse("deepseek", { usage }).usage).toMatchObject({
      input_tokens: 1000,
      cache_read_input_tokens: 896,
    });
  });
});

describe("reasoning", () => {
  it.each([
    [
      "openai-chat",
      { prompt_tokens: 1, completion_tokens: 50, completion_tokens_details: { reasoning_tokens: 40 } },
      50,
    ],
    ["openai-responses", { input_tokens: 1, output_tokens: 50, output_tokens_details: { reasoning_tokens: 40 } }, 50],
    ["anthropic", { input_tokens: 1, output_tokens: 50, output_tokens_details: { thinking_tokens: 40 } }, 50],
    ["xai-responses", { input_tokens: 1, output_tokens: 50, output_tokens_details: { reasoning_tokens: 40 } }, 50],
    [
      "xai",
      {
        prompt_tokens: 1,
        completion_tokens: 10,
        total_tokens: 51,
        completion_tokens_details: { reasoning_tokens: 40 },
      },
      50,
    ],
    ["perplexity", { prompt_tokens: 1, completion_tokens: 10, total_tokens: 11, reasoning_tokens: 40 }, 50],
  ])("is inside the output of %s once", (api, usage, output) => {
    expect(fromResponse(api, { usage }).usage).toMatchObject({ output_tokens: output, reasoning_output_tokens: 40 });
  });

  it("is added to the candidates of Gemini", () => {
    const usageMetadata = { promptTokenCount: 1, candidatesTokenCount: 10, thoughtsTokenCount: 40 };
    expect(fromResponse("gemini", { usageMetadata }).usage).toMatchObject({
      output_tokens: 50,
      reasoning_output_tokens: 40,
    });
  });
});

describe("audio", () => {
  const details = { audio_tokens: 80 };
  it.each([
    ["openai-chat", { usage: { prompt_tokens: 100, completion_tokens: 1, prompt_tokens_details: details } }],
    ["openai-compatible", { usage: { prompt_tokens: 100, completion_tokens: 1, prompt_tokens_details: details } }],
    ["openrouter", { usage: { prompt_tokens: 100, completion_tokens: 1, prompt_tokens_details: details } }],
    ["litellm", { usage: { prompt_tokens: 100, completion_tokens: 1, prompt_tokens_details: details } }],
    ["openai-realtime", { usage: { input_tokens: 100, output_tokens: 1, input_token_details: details } }],
    [
      "openai-transcription",
      { usage: { type: "tokens", input_tokens: 100, output_tokens: 1, input_token_details: details } },
    ],
    ["langchain", { usage_metadata: { input_tokens: 100, output_tokens: 1, input_token_details: { audio: 80 } } }],
    [
      "gemini",
      {
        usageMetadata: {
          promptTokenCount: 100,
          candidatesTokenCount: 1,
          promptTokensDetails: [{ modality: "AUDIO", tokenCount: 80 }],
        },
      },
    ],
  ])("is not billed as text by %s", (api, body) => {
    expect(fromResponse(api, body).usage).toMatchObject({ input_tokens: 100, input_audio_tokens: 80 });
  });
});

describe("the list of APIs", () => {
  it("has the names that the command line documents", () => {
    expect(API_NAMES).toEqual(
      expect.arrayContaining([
        "openai-chat",
        "openai-responses",
        "anthropic",
        "gemini",
        "bedrock-converse",
        "ai-sdk",
        "deepseek",
        "litellm",
        "langchain",
        "opentelemetry",
        "moonshot",
        "alibaba",
        "minimax",
        "zhipu",
        "mistral",
        "xai",
        "groq",
        "openrouter",
        "perplexity",
      ]),
    );
  });
});
