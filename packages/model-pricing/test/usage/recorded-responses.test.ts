import { describe, expect, it } from "vitest";
import { fromResponse } from "../../src/usage/apis.ts";
import { valueAt } from "../../src/usage/json-node.ts";
import { asFixture, fixtureCases } from "./fixtures.ts";

const RECORDED = fixtureCases("responses");
const usageOf = (api: string, body: unknown) => fromResponse(api, body).usage as Record<string, number | undefined>;
const count = (body: unknown, path: string) => (valueAt(body, path) ?? 0) as number;

describe("recorded responses", () => {
  it("are all 156 of the recording", () => {
    const indexes = RECORDED.map(({ name }) => name);
    expect(new Set(indexes).size).toBe(156);
  });

  it.each(RECORDED)("$api $name is read as its rules say", ({ api, body, expected }) => {
    expect(asFixture(fromResponse(api, body))).toStrictEqual(expected);
  });

  const WHOLES = {
    input_tokens: [
      ["cache_read_input_tokens", "cache_creation_input_tokens"],
      ["input_audio_tokens", "input_image_tokens", "input_video_tokens"],
    ],
    output_tokens: [["reasoning_output_tokens", "output_audio_tokens", "output_image_tokens", "output_video_tokens"]],
    cache_creation_input_tokens: [["cache_creation_1h_input_tokens"]],
    input_image_tokens: [["cache_read_input_image_tokens"]],
  };

  it.each(RECORDED)("$api $name has no part larger than its whole", ({ api, body }) => {
    const usage = usageOf(api, body);
    for (const [whole, groups] of Object.entries(WHOLES)) {
      for (const parts of groups) {
        const sum = parts.reduce((total, part) => total + (usage[part] ?? 0), 0);
        expect(sum, `${parts.join(" + ")} in ${whole}`).toBeLessThanOrEqual(usage[whole] ?? 0);
      }
    }
  });

  const TOTALS = [
    [
      "usage.total_tokens",
      ["openai-chat", "openai-responses", "openai-compatible", "groq", "mistral", "openrouter", "zhipu"],
    ],
    ["usage.totalTokens", ["bedrock-converse"]],
    ["usageMetadata.totalTokenCount", ["gemini"]],
  ] as const;
  const totalled = TOTALS.flatMap(([path, apis]) =>
    RECORDED.filter(
      ({ api, body }) => (apis as readonly string[]).includes(api) && valueAt(body, path) !== undefined,
    ).map((each) => ({ ...each, total: count(each.body, path) })),
  );

  it("report a total nearly everywhere but at Anthropic", () => {
    expect(totalled.length).toBe(156 - 23 - 2);
  });

  it.each(totalled)("$api $name sums to the total that the provider reports", ({ api, body, total }) => {
    const usage = usageOf(api, body);
    expect((usage.input_tokens ?? 0) + (usage.output_tokens ?? 0)).toBe(total);
  });

  it.each(RECORDED.filter(({ api }) => api === "anthropic"))(
    "$api $name has both caches inside the input",
    ({ api, body }) => {
      const own = ["input_tokens", "cache_read_input_tokens", "cache_creation_input_tokens"];
      expect(usageOf(api, body).input_tokens).toBe(own.reduce((sum, key) => sum + count(body, `usage.${key}`), 0));
    },
  );
});
