import { describe, expect, it } from "vitest";
import { fromResponse } from "../../src/usage/apis.ts";

describe("a count that the response does not say", () => {
  it.each([
    ["openai-chat", { usage: { prompt_tokens: 1, completion_tokens: 2 } }],
    ["openai-responses", { usage: { input_tokens: 1, output_tokens: 2 } }],
    ["anthropic", { usage: { input_tokens: 1, output_tokens: 2 } }],
    ["gemini", { usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 2 } }],
    ["bedrock-converse", { usage: { inputTokens: 1, outputTokens: 2 } }],
    ["ai-sdk", { usage: { inputTokens: 1, outputTokens: 2 } }],
  ])("is left out by %s, not set to 0", (api, body) => {
    expect(fromResponse(api, body)).toStrictEqual({
      usage: { input_tokens: 1, output_tokens: 2 },
      attributes: {},
      model: undefined,
      reported_cost: undefined,
    });
  });
});

describe("an attribute", () => {
  it.each(["", null, "not_available"])("is left out where Anthropic's geography is %j", (inference_geo) => {
    expect(
      fromResponse("anthropic", { usage: { input_tokens: 1, output_tokens: 2, inference_geo } }).attributes,
    ).toEqual({});
  });

  it.each([
    ["ON_DEMAND", "standard"],
    ["ON_DEMAND_PRIORITY", "priority"],
    ["ON_DEMAND_FLEX", "flex"],
    ["ON_DEMAND_OFFPEAK", "offpeak"],
    ["PROVISIONED_THROUGHPUT", "provisioned"],
    ["TRAFFIC_TYPE_UNSPECIFIED", undefined],
    ["SOMETHING_NEW", "something_new"],
  ])("reads Gemini's traffic type %s as tier %s", (trafficType, tier) => {
    const body = { usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 2, trafficType } };
    expect(fromResponse("gemini", body).attributes.service_tier).toBe(tier);
  });
});
