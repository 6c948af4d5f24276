import { describe, expect, it } from "vitest";
import { PricingError, ResponseError, UsageError } from "../../src/errors.ts";
import { API_NAMES, type ApiName, fromResponse } from "../../src/usage/apis.ts";

function errorOf(api: string, body: unknown): PricingError {
  try {
    fromResponse(api, body);
  } catch (error) {
    if (error instanceof PricingError) return error;
    throw error;
  }
  throw new Error(`${api} read ${JSON.stringify(body)}`);
}

describe("a response without usage", () => {
  it.each(API_NAMES)("of %s is usage_missing", (api) => {
    const error = errorOf(api, { id: "1" });
    expect(error).toBeInstanceOf(ResponseError);
    expect(error.code).toBe("usage_missing");
    expect(error.message).toMatch(/has no (usage|gen_ai\.usage\.input_tokens)/);
  });

  it.each<[ApiName, string]>([
    ["openai-chat", 'stream_options: {"include_usage": true}'],
    ["deepseek", 'stream_options: {"include_usage": true}'],
    ["openai-responses", "response.completed or response.incomplete"],
    ["anthropic", "message_start and message_delta"],
    ["gemini", "the last chunk carries it"],
    ["bedrock-converse", "metadata event"],
    ["langchain", "stream_usage=True"],
  ])("of %s says how to ask for it", (api, how) => {
    expect(errorOf(api, [{ id: "1" }, { id: "1", usage: null }]).message).toContain(how);
  });

  it("is an empty stream, too", () => {
    expect(errorOf("openai-chat", []).code).toBe("usage_missing");
  });

  it("is an Anthropic stream that was cut before its final count", () => {
    const start = { type: "message_start", message: { usage: { input_tokens: 4, output_tokens: 1 } } };
    for (const events of [[start], [start, { type: "message_stop" }]]) {
      expect(errorOf("anthropic", events)).toMatchObject({ code: "usage_missing", name: "ResponseError" });
    }
  });

  it("is a failed MiniMax request, whatever it counts", () => {
    const body = {
      usage: { prompt_tokens: 0, completion_tokens: 0 },
      base_resp: { status_code: 1008, status_msg: "insufficient balance" },
    };
    expect(errorOf("minimax", body).message).toBe(
      "MiniMax answered with status 1008 (insufficient balance); a failed request has no usage to price.",
    );
  });
});

describe("a response of the wrong shape", () => {
  it.each<[ApiName, unknown, string]>([
    [
      "openai-chat",
      { usage: { prompt_tokens: "12", completion_tokens: 1 } },
      'usage.prompt_tokens is "12"; expected a whole number >= 0.',
    ],
    [
      "openai-chat",
      { usage: { prompt_tokens: 12, completion_tokens: -1 } },
      "usage.completion_tokens is -1; expected a whole number >= 0.",
    ],
    [
      "openai-chat",
      { usage: { prompt_tokens: 12, completion_tokens: 1, prompt_tokens_details: { cached_tokens: 1.5 } } },
      "usage.prompt_tokens_details.cached_tokens is 1.5; expected a whole number >= 0.",
    ],
    [
      "openai-chat",
      { usage: { input_tokens: 12, output_tokens: 1 } },
      "usage.prompt_tokens is missing; expected a whole number >= 0. A body with input_tokens is of the Responses API or of Anthropic and has an adapter of its own.",
    ],
    [
      "anthropic",
      { usage: { prompt_tokens: 12, completion_tokens: 1 } },
      "usage.input_tokens is missing; expected a whole number >= 0. A body with prompt_tokens is of an OpenAI-compatible API and has an adapter of its own.",
    ],
    [
      "gemini",
      { usageMetadata: { promptTokenCount: 1, promptTokensDetails: [{ modality: "AUDIO", tokenCount: "1" }] } },
      'usageMetadata.promptTokensDetails[0].tokenCount is "1"; expected a whole number >= 0.',
    ],
    ["gemini", { usageMetadata: 7 }, "usageMetadata is 7; expected an object."],
    [
      "openrouter",
      { usage: { prompt_tokens: 1, completion_tokens: 1, cost: "0.1" } },
      'usage.cost is "0.1"; expected an amount >= 0.',
    ],
    [
      "openai-transcription",
      { usage: { type: "duration", seconds: "9" } },
      'usage.seconds is "9"; expected a number of seconds >= 0.',
    ],
    [
      "opentelemetry",
      { "gen_ai.usage.input_tokens": -3 },
      "gen_ai.usage.input_tokens is -3; expected a whole number >= 0.",
    ],
    ["openai-chat", null, "The response is null; expected an object."],
    ["openai-chat", [{}, 3], "Chunk 1 is 3; expected an object."],
  ])("of %s names the field: %j", (api, body, message) => {
    const error = errorOf(api, body);
    expect(error).toBeInstanceOf(UsageError);
    expect([error.code, error.message]).toEqual(["invalid_usage", message]);
  });

  it("is text, which parseStream reads first", () => {
    expect(errorOf("openai-chat", '{"usage":{}}').message).toContain("parseStream()");
  });
});

describe("a body of several requests", () => {
  it("is refused where the AI SDK ran several steps, each with its own bill", () => {
    const step = { usage: { inputTokens: 1, outputTokens: 1 }, response: { modelId: "m" } };
    const parts = [
      { ...step, type: "finish-step" },
      { ...step, type: "finish-step" },
    ];
    for (const body of [{ ...step, steps: [step, step, step] }, [step, step], parts]) {
      expect(errorOf("ai-sdk", body).message).toMatch(/has [23] steps, each a request with a bill of its own/);
    }
  });

  it("is refused where a realtime session holds several responses", () => {
    const done = { type: "response.done", response: { usage: { input_tokens: 1, output_tokens: 1 } } };
    expect(errorOf("openai-realtime", [done, done])).toMatchObject({ code: "invalid_usage", facts: { responses: 2 } });
  });
});

describe("an unknown API", () => {
  it("is an error with the nearest name and the list", () => {
    const error = errorOf("openai_chat", {});
    expect(error).toMatchObject({ code: "unknown_api", facts: { api: "openai_chat", suggestion: "openai-chat" } });
    expect(error.message).toMatch(
      /^Unknown API "openai_chat"\. Did you mean "openai-chat"\? Known: openai-chat, .*siliconflow\.$/,
    );
  });

  it("gets no suggestion where nothing is near", () => {
    expect(errorOf("telegraph-by-pigeon", {}).message).toMatch(/^Unknown API "telegraph-by-pigeon"\. Known: /);
  });

  it("is not looked up on the object's prototype", () => {
    expect(errorOf("toString", {}).code).toBe("unknown_api");
  });
});
