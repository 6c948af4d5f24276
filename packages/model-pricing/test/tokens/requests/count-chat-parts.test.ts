import { describe, expect, it } from "vitest";
import type { ChatRequest } from "../../../src/tokens/requests/chat-message.ts";
import { countChat } from "../../../src/tokens/requests/count-chat.ts";
import { codeOf } from "../../support/record.ts";
import { cl100k, model, o200k } from "./reference.ts";

const _gpt35 = model("openai", "gpt-3.5-turbo");
const gpt4o = model("openai", "gpt-4o");
const claude = model("anthropic", "claude-opus-4-8");
const _noFunction = { type: "object", properties: {} };

describe("countChat", () => {
  it("takes text for one message of a user", () => {
    const count = countChat("hello", gpt4o, { count: o200k });
    expect(count).toEqual(countChat([{ role: "user", content: "hello" }], gpt4o, { count: o200k }));
  });

  it("counts text in parts like text", () => {
    const parts = [{ role: "user", content: [{ type: "text", text: "hello" }] }];
    expect(countChat(parts, gpt4o, { count: o200k }).tokens).toBe(countChat("hello", gpt4o, { count: o200k }).tokens);
  });

  it("names source and date of each rule, and says where a rule is taken over from another model", () => {
    const [rule] = countChat("hello", model("openai", "gpt-6-sol"), { count: o200k }).rules;
    expect(rule).toMatchObject({ id: "openai-chat-framing", assumed: true });
    expect(rule?.source).toMatch(/^https:/);
    expect(rule?.read_on).toMatch(/^2026-/);
    expect(countChat("hello", gpt4o, { count: o200k }).rules[0]?.assumed).toBe(false);
  });

  it("follows the maker of a model that another provider sells", () => {
    const resold = model("azure", "my-deployment", { maker: "openai", base: "openai/gpt-4o" });
    expect(countChat("hello", resold, { count: o200k })).toEqual(countChat("hello", gpt4o, { count: o200k }));
  });

  it("counts Anthropic's system prompt, tool calls and results", () => {
    const pieces: string[] = [];
    const count = (text: string) => pieces.push(text) && 1;
    countChat(
      {
        system: [{ type: "text", text: "You are terse." }],
        messages: [
          { role: "user", content: "Weather?" },
          { role: "assistant", content: [{ type: "tool_use", id: "t1", name: "weather", input: { city: "北京" } }] },
          {
            role: "user",
            content: [
              { type: "tool_result", tool_use_id: "t1", content: [{ type: "text", text: "sunny" }] },
              { type: "tool_result", tool_use_id: "t2", content: "late" },
            ],
          },
        ],
      } as ChatRequest,
      claude,
      { count },
    );
    expect(pieces).toEqual(["You are terse.", "Weather?", "weather", '{"city":"北京"}', "sunny", "late"]);
  });

  it("counts calls in OpenAI's shape, and no ids", () => {
    const pieces: string[] = [];
    const count = (text: string) => pieces.push(text) && 1;
    const messages = [
      {
        role: "assistant",
        content: null,
        tool_calls: [{ id: "c1", type: "function", function: { name: "f", arguments: '{"a":1}' } }],
      },
      { role: "tool", tool_call_id: "c1", content: "1" },
    ];
    countChat(messages, gpt4o, { count });
    expect(pieces).toEqual(["assistant", "f", '{"a":1}', "tool", "1"]);
  });

  it("reports framing as unknown where the provider does not publish it, with both ends", () => {
    const { unknown_parts, exact, bounded, low, high, tokens } = countChat("hello", claude, { count: () => 1 });
    expect(unknown_parts).toMatchObject([{ part: "messages", kind: "framing", at_least: 0, likely: 4, at_most: 16 }]);
    expect({ exact, bounded, low, high, tokens }).toEqual({ exact: false, bounded: true, low: 1, tokens: 5, high: 17 });
  });

  it.each([
    ["claude-opus-4-8", "auto", 290],
    ["claude-opus-4-8", "any", 410],
    ["claude-sonnet-4-5-20250929", "tool", 588],
    ["claude-opus-4-1-20250805", "auto", 313],
    ["claude-3-5-sonnet-20241022", "auto", 346],
    ["claude-3-haiku-20240307", "any", 340],
  ])("adds the prompt that %s is given with tools under %s", (id, type, tokens) => {
    const tools = [{ name: "f", description: "d", input_schema: { type: "object" } }];
    const request = { messages: [], tools, tool_choice: { type } };
    const without = countChat({ messages: [] }, model("anthropic", id), { count: () => 0 });
    expect(countChat(request, model("anthropic", id), { count: () => 0 }).low - without.low).toBe(tokens);
  });

  it("reports the tools' prompt of a model that the page does not list, up to the longest published", () => {
    const tools = [{ name: "f", input_schema: { type: "object" } }];
    const { unknown_parts } = countChat({ messages: [], tools }, model("anthropic", "claude-opus-5-5"), {
      count: () => 0,
    });
    expect(unknown_parts).toMatchObject([{}, { part: "tools", at_least: 0, at_most: 804 }]);
  });

  it("reports a tool that the provider runs, without an upper end", () => {
    const request = { messages: [{ role: "user", content: "hi" }], tools: [{ type: "web_search" }] };
    const counted = countChat(request, gpt4o, { count: o200k });
    expect(counted.unknown_parts).toMatchObject([{ part: "tools[0]", kind: "tools" }]);
    expect(counted.bounded).toBe(false);
  });

  it("counts a schema between nothing and indented JSON", () => {
    const schema = { type: "object", properties: { answer: { type: "string" } } };
    const response_format = { type: "json_schema", json_schema: { name: "answer", schema } };
    const bare = countChat("hi", gpt4o, { count: o200k });
    const counted = countChat({ messages: [{ role: "user", content: "hi" }], response_format }, gpt4o, {
      count: o200k,
    });
    expect(counted.unknown_parts).toMatchObject([{ part: "response_format" }]);
    expect(counted.low).toBe(bare.low);
    expect(counted.tokens).toBeGreaterThan(bare.tokens);
    expect(counted.high).toBeGreaterThan(counted.tokens);
  });

  it("gives inner objects of tools a range that holds their JSON", () => {
    const inner = { type: "object", properties: { b: { type: "string", description: "B" } } };
    const parameters = { type: "object", properties: { a: inner } };
    const definition = { name: "f", description: "d", parameters };
    const count = (tools: readonly object[]) => countChat({ messages: [], tools }, gpt4o, { count: o200k });
    const counted = count([{ type: "function", function: definition }]);
    expect(counted.exact).toBe(false);
    expect(counted.low).toBeLessThanOrEqual(counted.tokens);
    expect(counted.high - count([]).tokens).toBeGreaterThanOrEqual(o200k(JSON.stringify([definition])));
  });

  it("reports content that no rule names, and thinking with its length as the upper end", () => {
    const content = [{ type: "hologram" }, { type: "thinking", thinking: "hm" }];
    const { unknown_parts } = countChat([{ role: "assistant", content }], claude, { count: (text) => text.length });
    expect(unknown_parts).toMatchObject([
      {},
      { part: "messages[0].content[0]", kind: "content", at_least: 0 },
      { part: "messages[0].content[1]", kind: "thinking", at_least: 0, at_most: 2 },
    ]);
  });

  it("counts what is to be embedded as it stands", () => {
    const embedder = model("openai", "text-embedding-3-small", { output_modalities: ["embedding"] });
    expect(countChat("hello world", embedder, { count: cl100k })).toMatchObject({ tokens: 2, exact: true });
  });

  it("adds up: text, framing, media and unknown parts make the total", () => {
    const content = [
      { type: "text", text: "what is it?" },
      { type: "image_url", image_url: { url: "https://example.com/a.png", detail: "low" } },
    ];
    const { tokens, text, framing, media } = countChat([{ role: "user", content }], gpt4o, { count: o200k });
    expect(tokens).toBe(text.tokens + framing.tokens + (media.image?.tokens ?? 0));
    expect(media.image?.tokens).toBe(85);
  });

  it.each([[[null]], [[{ content: "no role" }]], [{ model: "gpt-4o" }], [undefined]])(
    "refuses %j as a request",
    (chat) => {
      expect(codeOf(() => countChat(chat as never, gpt4o, { count: o200k }))).toBe("invalid_usage");
    },
  );
});
