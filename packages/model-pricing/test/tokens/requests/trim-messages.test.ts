import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ChatMessage } from "../../../src/tokens/requests/chat-message.ts";
import { countChat } from "../../../src/tokens/requests/count-chat.ts";
import { type TrimOptions, trimMessages } from "../../../src/tokens/requests/trim-messages.ts";
import { codeOf } from "../../support/record.ts";
import { longConversation } from "./conversation.ts";
import { model, o200k } from "./reference.ts";

const gpt4o = model("openai", "gpt-4o", { tokenizer: "o200k_base" });
/** One token per character, so that sums can be done by eye: 3 of framing and the role per message, 3 for the reply. */
const byCharacter = (text: string) => text.length;

const trim = (messages: readonly ChatMessage[], options: Partial<TrimOptions>) =>
  trimMessages(messages, { model: gpt4o, count: byCharacter, ...options });

describe("trimMessages on 105 Chinese messages with a limit of 2,000", () => {
  const messages = longConversation();

  it("starts from about 5,670 tokens", () => {
    const { tokens } = countChat(messages, gpt4o, { count: o200k });
    expect(messages).toHaveLength(105);
    expect(Math.abs(tokens - 5670)).toBeLessThan(300);
  });

  it.each([
    ["counted exactly", o200k],
    ["estimated", undefined],
  ])("stays within 2,000 real tokens, keeps the system message and the newest turn, %s", (_, count) => {
    const trimmed = trimMessages(messages, { model: gpt4o, limit: 2000, count });
    const real = countChat(trimmed.messages, gpt4o, { count: o200k }).tokens;
    expect(real).toBeLessThanOrEqual(2000);
    expect(real).toBeGreaterThan(count ? 1850 : 1200);
    expect(trimmed.messages[0]).toBe(messages[0]);
    expect(trimmed.messages.at(-1)).toBe(messages.at(-1));
    expect(trimmed.messages[1]?.role).toBe("user");
    expect(trimmed.messages.length + trimmed.dropped.length).toBe(105);
  });

  it("stays within the limit by an estimate of classical Chinese, which lies outside of its band", () => {
    const lines = [
      "学而时习之，不亦说乎？有朋自远方来，不亦乐乎？",
      "大江东去，浪淘尽，千古风流人物。",
      "白日依山尽，黄河入海流。",
    ];
    const classical = messages.map(({ role }, index) => ({ role, content: lines[index % 3]?.repeat(2) }));
    const trimmed = trimMessages(classical, { model: gpt4o, limit: 2000 });
    expect(countChat(trimmed.messages, gpt4o, { count: o200k }).tokens).toBeLessThanOrEqual(2000);
    expect(trimmed.dropped.length).toBeGreaterThan(0);
  });

  it("keeps a reserve free", () => {
    const { count, available } = trimMessages(messages, { model: gpt4o, limit: 2000, reserve: 500, count: o200k });
    expect(available).toBe(1500);
    expect(count.high).toBeLessThanOrEqual(1500);
  });
});

describe("trimMessages", () => {
  const conversation = [
    { role: "system", content: "S" },
    { role: "user", content: "u1" },
    { role: "assistant", content: null, tool_calls: [{ id: "a", function: { name: "f", arguments: "{}" } }] },
    { role: "tool", tool_call_id: "a", content: "r1" },
    { role: "assistant", content: "a1" },
    { role: "developer", content: "D" },
    { role: "user", content: "u2" },
    { role: "assistant", content: "a2" },
  ];

  it("changes nothing where everything fits", () => {
    const { messages, dropped } = trim(conversation, { limit: 1000 });
    expect(messages).toEqual(conversation);
    expect(dropped).toEqual([]);
  });

  it("drops whole turns, oldest first, keeps instructions in their places and says what is gone", () => {
    const { messages, dropped } = trim(conversation, { limit: 80 });
    expect(messages.map(({ content }) => content)).toEqual(["S", "D", "u2", "a2"]);
    expect(dropped.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
    expect(dropped[0]?.message).toBe(conversation[1]);
  });

  it("leaves the caller's list alone", () => {
    const before = structuredClone(conversation);
    trim(conversation, { limit: 80 });
    expect(conversation).toEqual(before);
  });

  it("keeps a result with its call where a user spoke in between", () => {
    const late = [
      { role: "user", content: "old" },
      { role: "user", content: "u1" },
      { role: "assistant", content: [{ type: "tool_use", id: "t", name: "f", input: {} }] },
      { role: "user", content: "still there?" },
      { role: "user", content: [{ type: "tool_result", tool_use_id: "t", content: "r" }] },
    ];
    expect(trim(late, { limit: 60 }).messages).toEqual(late.slice(1));
  });

  it("connects a result to the latest call where ids come again", () => {
    const call = {
      role: "assistant",
      content: null,
      tool_calls: [{ id: "0", function: { name: "f", arguments: "" } }],
    };
    const result = { role: "tool", tool_call_id: "0", content: "r" };
    const again = [{ role: "user", content: "1" }, call, result, { role: "user", content: "2" }, call, result];
    expect(trim(again, { limit: 50 }).messages).toEqual(again.slice(3));
  });

  it("counts what stands beside the messages", () => {
    const system = "x".repeat(40);
    const { messages } = trim(conversation, { limit: 150 });
    const tight = trim(conversation, { limit: 150, system, tools: [{ type: "function", function: { name: "g" } }] });
    expect(tight.messages.length).toBeLessThan(messages.length);
    expect(tight.count.high).toBeLessThanOrEqual(150);
  });

  it("takes the model's window, and its limit of input where that is lower", () => {
    const small = model("openai", "gpt-4o", { context_window: 100, max_input_tokens: 80 });
    expect(trimMessages(conversation, { model: small, count: byCharacter }).available).toBe(80);
  });

  it("says so where system message and newest turn alone are too long", () => {
    const long = [...conversation, { role: "user", content: "x".repeat(500) }];
    expect(codeOf(() => trim(long, { limit: 100 }))).toBe("context_exceeded");
    expect(() => trim(long, { limit: 100, reserve: 20 })).toThrow(/come to \d+ tokens, but the limit of 100 leaves 80/);
  });

  it.each([{ limit: 0 }, { limit: 1.5 }, { limit: Number.NaN }, { limit: 100, reserve: -1 }, {}])(
    "refuses %j",
    (options) => {
      expect(codeOf(() => trim(conversation, options))).toBe("invalid_usage");
    },
  );
});

describe("trimMessages, on any conversation", () => {
  const id = fc.constantFrom("a", "b", "c");
  const text = fc.string({ maxLength: 12 });
  const message: fc.Arbitrary<ChatMessage> = fc.oneof(
    fc.record({ role: fc.constantFrom("system", "developer", "user", "assistant"), content: text }),
    id.map((call) => ({ role: "assistant", tool_calls: [{ id: call, function: { name: "f", arguments: "{}" } }] })),
    fc.record({ role: fc.constant("tool"), tool_call_id: id, content: text }),
    id.map((call) => ({ role: "assistant", content: [{ type: "tool_use", id: call, name: "f", input: {} }] })),
    id.map((call) => ({ role: "user", content: [{ type: "tool_result", tool_use_id: call, content: "r" }] })),
  );

  it("stays within the limit, keeps instructions and the end, and parts no result from its call", () => {
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 30, max: 400 }),
        (all, limit) => {
          let trimmed: ReturnType<typeof trim>;
          try {
            trimmed = trim(all, { limit });
          } catch (error) {
            expect((error as { code: string }).code).toBe("context_exceeded");
            return;
          }
          const kept = new Set(trimmed.messages);
          expect(countChat(trimmed.messages, gpt4o, { count: byCharacter }).tokens).toBeLessThanOrEqual(limit);
          expect(trimmed.messages).toEqual(all.filter((one) => kept.has(one)));
          for (const one of all)
            if (one.role === "system" || one.role === "developer") expect(kept.has(one)).toBe(true);
          expect(kept.has(all.at(-1) as ChatMessage)).toBe(true);
          all.forEach((one, index) => {
            const result = resultOf(one);
            const call = all.slice(0, index).findLast((earlier) => callOf(earlier) === result);
            if (result && call) expect(kept.has(call)).toBe(kept.has(one));
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

type Fields = Readonly<Record<string, string>>;

function callOf({ tool_calls, content }: ChatMessage): string | undefined {
  return tool_calls?.[0]?.id ?? partOf(content, "tool_use")?.id;
}

function resultOf({ tool_call_id, content }: ChatMessage): string | undefined {
  return tool_call_id ?? partOf(content, "tool_result")?.tool_use_id;
}

function partOf(content: ChatMessage["content"], type: string): Fields | undefined {
  const part = Array.isArray(content) ? (content[0] as unknown as Fields) : undefined;
  return part?.type === type ? part : undefined;
}
