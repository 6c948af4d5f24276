import { describe, expect, it } from "vitest";
import { SELLERS } from "./sellers.ts";

function seller(id: string) {
  const found = SELLERS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no seller ${id}`);
  return found;
}

describe("offers", () => {
  it.each([
    [
      "bedrock",
      "us.anthropic.claude-x-v1:0",
      { id: "anthropic.claude-x-v1:0", region: "us", alias: "us.anthropic.claude-x-v1:0" },
    ],
    ["bedrock", "bedrock/eu-west-1/meta.x-v1:0", { id: "meta.x-v1:0", region: "eu-west-1" }],
    ["bedrock", "regional.anthropic.claude-x", undefined],
    ["azure", "azure/eu/gpt-x", { id: "gpt-x", region: "eu" }],
    ["azure", "azure/global-standard/gpt-x", { id: "gpt-x", region: "global" }],
    ["azure", "azure/somewhere/gpt-x", undefined],
    ["vertex", "vertex_ai/claude-x@20250101", { id: "claude-x@20250101" }],
    ["vertex", "Claude X 4.5", undefined],
    ["fireworks", "kimi-k2p5", { id: "accounts/fireworks/models/kimi-k2p5" }],
    ["together", "together_ai/Qwen/Qwen3", { id: "Qwen/Qwen3" }],
  ])("%s reads %s", (id, model, expected) => {
    expect(seller(id).offerOf(model)).toEqual(expected);
  });
});

describe("makers", () => {
  it.each([
    ["openrouter", "z-ai/glm-9:batch", { maker: "zai", makerId: "glm-9" }],
    ["openrouter", "~openai/gpt-latest", { maker: "openai", makerId: "" }],
    ["bedrock", "anthropic.claude-x-20250101-v1:0", { maker: "anthropic", makerId: "claude-x-20250101" }],
    ["azure", "gpt-35-turbo-1106", { maker: "openai", makerId: "gpt-3.5-turbo-1106" }],
    ["vertex", "moonshotai/kimi-x-maas", { maker: "moonshotai", makerId: "kimi-x" }],
    ["vertex", "claude-x@default", { maker: "anthropic", makerId: "claude-x" }],
    ["fireworks", "accounts/fireworks/models/glm-5p1", { maker: "zai", makerId: "glm-5.1" }],
    ["fireworks", "accounts/fireworks/models/nobody-knows", undefined],
    ["groq", "openai/gpt-oss-1b", { maker: "openai", makerId: "gpt-oss-1b" }],
  ])("%s says who made %s", (id, model, expected) => {
    expect(seller(id).madeBy(model)).toEqual(expected);
  });
});
