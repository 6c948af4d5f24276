import { describe, expect, it } from "vitest";
import { chat, eventsOf, useProvider } from "./client.ts";

const { ask } = useProvider();
const usageOf = async (path: string, body: object, key = "sk-usage") =>
  (await ask(path, body, { authorization: `Bearer ${key}` })).body.usage;

describe("usage", () => {
  it("carries the details of OpenAI's Chat Completions", async () => {
    const usage = await usageOf("/v1/chat/completions", chat("What is a token?", { model: "gpt-4o-mini" }));
    expect(usage).toEqual({
      prompt_tokens: 11,
      completion_tokens: 25,
      total_tokens: 36,
      prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
      completion_tokens_details: {
        reasoning_tokens: 0,
        audio_tokens: 0,
        accepted_prediction_tokens: 0,
        rejected_prediction_tokens: 0,
      },
    });
  });

  it("counts reasoning as part of the output, unless it is switched off", async () => {
    const ask = (effort?: string) =>
      usageOf("/v1/responses", { model: "gpt-6-luna", input: "hello", ...(effort ? { reasoning: { effort } } : {}) });
    const [thought, plain] = [await ask(), await ask("none")];
    expect(thought.output_tokens_details.reasoning_tokens).toBe(64);
    expect(thought.output_tokens - plain.output_tokens).toBe(64);
  });

  const long = "A sentence that stands at the beginning of every request. ".repeat(120);
  const twice = async (path: string, model: string, key: string) => {
    const request = (last: string) => ({
      model,
      messages: [
        { role: "system", content: long },
        { role: "user", content: last },
      ],
    });
    await usageOf(path, request("first"), key);
    return usageOf(path, request("second"), key);
  };

  it.each([
    ["/v1", "gpt-4o-mini", { prompt_tokens_details: { cached_tokens: 1664 } }],
    ["/v1", "gpt-6-luna", { prompt_tokens_details: { cached_tokens: 1664, cache_write_tokens: 0 } }],
    ["/deepseek", "deepseek-flash", { prompt_cache_hit_tokens: 1664, prompt_cache_miss_tokens: 90 }],
    ["/moonshot/v1", "deepseek-flash", { cached_tokens: 1664 }],
    ["/alibaba/v1", "deepseek-flash", { prompt_tokens_details: { cached_tokens: 1664 } }],
  ])("reports a repeated beginning on %s as %s does", async (base, model, expected) => {
    expect(await twice(`${base}/chat/completions`, model, `sk-${base}${model}`)).toMatchObject(expected);
  });

  it("leaves every detail out where a gateway does", async () => {
    const usage = await twice("/bare/v1/chat/completions", "gpt-4o-mini", "sk-bare");
    expect(Object.keys(usage)).toEqual(["prompt_tokens", "completion_tokens", "total_tokens"]);
  });

  it("keeps what one key sent from the cache of another", async () => {
    await twice("/v1/chat/completions", "gpt-4o-mini", "sk-first");
    const usage = await usageOf("/v1/chat/completions", chat(long, { model: "gpt-4o-mini" }), "sk-second");
    expect(usage.prompt_tokens_details.cached_tokens).toBe(0);
  });

  it("counts what a first long request writes into the cache", async () => {
    const usage = await usageOf("/v1/chat/completions", chat(long), "sk-write");
    expect(usage.prompt_tokens_details).toMatchObject({ cached_tokens: 0, cache_write_tokens: 1664 });
  });

  it("keeps Anthropic's caches out of its input", async () => {
    const send = (content: string) => ({
      model: "gpt-4o-mini",
      max_tokens: 50,
      system: long,
      messages: [{ role: "user", content }],
    });
    await usageOf("/v1/messages", send("first"), "sk-messages");
    const usage = await usageOf("/v1/messages", send("second"), "sk-messages");
    expect(usage).toMatchObject({ cache_read_input_tokens: 1664, cache_creation_input_tokens: 0 });
    expect(usage.input_tokens).toBeLessThan(200);
  });
});

describe("usage of a stream", () => {
  it("comes in a last chunk without choices, and is null before", async () => {
    const more = { stream: true, stream_options: { include_usage: true } };
    const { text } = await ask("/v1/chat/completions", chat("hello", more));
    const chunks = eventsOf(text);
    expect(chunks.at(-1)).toMatchObject({ choices: [], usage: { prompt_tokens_details: { cached_tokens: 0 } } });
    expect(chunks.slice(0, -1).every(({ usage }) => usage === null)).toBe(true);
    expect(text.trimEnd().endsWith("data: [DONE]")).toBe(true);
  });

  it("is left out where nobody asked for it", async () => {
    const { text } = await ask("/v1/chat/completions", chat("hello", { stream: true }));
    expect(text).not.toContain("usage");
  });

  it("stands in response.completed only", async () => {
    const { text } = await ask("/v1/responses", { model: "gpt-6-luna", input: "hello", stream: true });
    // biome-ignore lint/suspicious/noExplicitAny: events have many shapes.
    const withUsage = eventsOf(text).filter((event: any) => event.response?.usage);
    expect(withUsage).toMatchObject([{ type: "response.completed", response: { usage: { total_tokens: 80 } } }]);
  });

  it("is split between the first and the last event of an Anthropic stream", async () => {
    const request = {
      model: "gpt-4o-mini",
      max_tokens: 50,
      stream: true,
      messages: [{ role: "user", content: "hello" }],
    };
    const { text } = await ask("/v1/messages", request);
    const events = eventsOf(text);
    expect(events[0]).toMatchObject({ message: { usage: { cache_read_input_tokens: 0 } } });
    expect(events.find(({ type }) => type === "message_delta")).toMatchObject({ usage: { output_tokens: 7 } });
  });
});
