import { describe, expect, it } from "vitest";
import { chat, eventsOf, useProvider } from "./client.ts";

const { ask } = useProvider();
const weather = { name: "get_weather", parameters: { type: "object", properties: { city: { type: "string" } } } };

describe("answers", () => {
  it("says the same to the same request", async () => {
    const said = async () => (await ask("/v1/chat/completions", chat("What is a token?"))).body.choices;
    expect(await said()).toEqual(await said());
  });

  it("answers each of many keys at the same time with its own", async () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    const said = await Promise.all(
      numbers.map(async (number) => {
        const authorization = `Bearer sk-at-once-${number}`;
        return (await ask("/v1/chat/completions", chat(`number ${number}`), { authorization })).body.choices[0];
      }),
    );
    expect(said.map(({ message }) => message.content)).toEqual(numbers.map((number) => `You wrote: number ${number}`));
  });

  it("dates answers by the server's clock", async () => {
    const { body } = await ask("/v1/chat/completions", chat("hi"));
    expect(body.created).toBe(Date.parse("2026-11-24T08:00:00Z") / 1000);
  });

  it("streams the same text that it answers in one piece", async () => {
    const whole = (await ask("/v1/chat/completions", chat("Write a poem"))).body.choices[0].message.content;
    const { text } = await ask("/v1/chat/completions", chat("Write a poem", { stream: true }));
    // biome-ignore lint/suspicious/noExplicitAny: chunks have many shapes.
    const pieces = eventsOf(text).map((event: any) => event.choices[0]?.delta.content ?? "");
    expect(pieces.join("")).toBe(whole);
    expect(pieces.length).toBeGreaterThan(3);
  });

  it("streams the events that the Responses API has, in their order", async () => {
    const { text } = await ask("/v1/responses", { model: "gpt-6-luna", input: "hello", stream: true });
    const types = [...new Set(eventsOf(text).map(({ type }) => type))];
    expect(types).toEqual([
      "response.created",
      "response.in_progress",
      "response.output_item.added",
      "response.content_part.added",
      "response.output_text.delta",
      "response.output_text.done",
      "response.content_part.done",
      "response.output_item.done",
      "response.completed",
    ]);
  });

  it("calls a tool for each city, then tells what the tools found", async () => {
    const tools = [{ type: "function", ...weather, strict: true }];
    const input = "Is it warmer in Beijing or in Paris?";
    const first = await ask("/v1/responses", { model: "gpt-6-luna", input, tools });
    const calls = first.body.output as { call_id: string; arguments: string }[];
    expect(calls.map((call) => call.arguments)).toEqual(['{"city":"Beijing"}', '{"city":"Paris"}']);
    const results = calls.map(({ call_id, arguments: city }) => ({
      type: "function_call_output",
      call_id,
      output: JSON.stringify({ ...JSON.parse(city), sky: "clear", celsius: 20 }),
    }));
    const second = await ask("/v1/responses", { model: "gpt-6-luna", input: results, tools });
    expect(second.body.output[0].content[0].text).toBe("Beijing: clear, 20 °C. Paris: clear, 20 °C.");
  });

  it("calls tools on Chat Completions too, under names that do not change", async () => {
    const more = { model: "gpt-4o-mini", tools: [{ type: "function", function: weather }] };
    const { body } = await ask("/v1/chat/completions", chat("Weather in Tokyo?", more), {
      authorization: "Bearer sk-tools",
    });
    expect(body.choices[0]).toMatchObject({
      finish_reason: "tool_calls",
      message: {
        tool_calls: [{ id: "call_0001_1", function: { name: "get_weather", arguments: '{"city":"Tokyo"}' } }],
      },
    });
  });

  it("follows a schema on both APIs", async () => {
    const properties = { title: { type: "string" }, urgent: { type: "boolean" }, kind: { enum: ["bug", "wish"] } };
    const schema = { type: "object", properties };
    const prompt = "Urgent wish: a dark theme.";
    const expected = { title: "a dark theme", urgent: true, kind: "wish" };
    const format = { type: "json_schema", name: "ticket", strict: true, schema };
    const responses = await ask("/v1/responses", { model: "gpt-6-luna", input: prompt, text: { format } });
    const response_format = { type: "json_schema", json_schema: { name: "ticket", schema } };
    const completions = await ask("/v1/chat/completions", chat(prompt, { response_format }));
    expect(JSON.parse(responses.body.output[0].content[0].text)).toEqual(expected);
    expect(JSON.parse(completions.body.choices[0].message.content)).toEqual(expected);
  });

  it("follows in JSON mode a schema that the system message spells out", async () => {
    const schema = { type: "object", properties: { urgent: { type: "boolean" } } };
    const messages = [
      { role: "system", content: `Answer with JSON: ${JSON.stringify(schema)}` },
      { role: "user", content: "Nothing of that kind." },
    ];
    const response_format = { type: "json_object" };
    const { body } = await ask("/deepseek/chat/completions", { model: "deepseek-flash", messages, response_format });
    expect(JSON.parse(body.choices[0].message.content)).toEqual({ urgent: false });
  });

  it("cuts an answer off where it reaches the limit of tokens", async () => {
    const { body } = await ask("/v1/chat/completions", chat("Write a poem", { max_completion_tokens: 70 }));
    expect(body.choices[0].finish_reason).toBe("length");
    expect(body.usage.completion_tokens).toBeLessThanOrEqual(70);
  });
});

describe("other services", () => {
  it("embeds texts so that those with words in common are near", async () => {
    const input = ["refund policy", "our refund policy", "garden chairs"];
    const { body } = await ask("/v1/embeddings", { model: "text-embedding-3-small", input });
    const [a, b, c] = body.data.map(({ embedding }: { embedding: number[] }) => embedding) as [
      number[],
      number[],
      number[],
    ];
    const near = (x: number[], y: number[]) => x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
    expect(near(a, b)).toBeGreaterThan(near(a, c));
    expect(body.usage.prompt_tokens).toBe(4 + 5 + 4);
  });

  it("packs vectors in base 64 where it is asked to", async () => {
    const request = { model: "text-embedding-3-small", input: "one", dimensions: 8, encoding_format: "base64" };
    const { body } = await ask("/v1/embeddings", request);
    const packed = Buffer.from(body.data[0].embedding, "base64");
    expect(packed).toHaveLength(8 * 4);
  });

  it("writes speech down and says how long it was", async () => {
    const form = new FormData();
    form.set("model", "gpt-transcribe");
    form.set("file", new Blob([new Uint8Array(64)]), "speech.wav");
    const { body } = await ask("/v1/audio/transcriptions", form);
    expect(body).toEqual({
      text: "The quick brown fox jumps over the lazy dog.",
      usage: { type: "duration", seconds: 3 },
    });
  });
});

describe("batches", () => {
  const line = (custom_id: string, body: object) =>
    JSON.stringify({ custom_id, method: "POST", url: "/v1/responses", body });

  it("runs the lines of a file, and keeps results and errors apart", async () => {
    const lines = [
      line("first", { model: "gpt-6-luna", input: "What is the capital of France?" }),
      line("broken", { model: "gone", input: "hi" }),
      line("second", { model: "gpt-6-luna", input: "What is the capital of Japan?" }),
    ];
    const form = new FormData();
    form.set("purpose", "batch");
    form.set("file", new Blob([lines.join("\n")]), "batch.jsonl");
    const file = (await ask("/v1/files", form)).body;
    const request = { input_file_id: file.id, endpoint: "/v1/responses", completion_window: "24h" };
    const { body: batch } = await ask("/v1/batches", request);
    const statuses = [batch.status];
    for (let poll = 0; poll < 2; poll++) statuses.push((await ask(`/v1/batches/${batch.id}`)).body.status);
    expect(statuses).toEqual(["validating", "in_progress", "completed"]);

    const { body: done } = await ask(`/v1/batches/${batch.id}`);
    expect(done.request_counts).toEqual({ total: 3, completed: 2, failed: 1 });
    const read = async (id: string) =>
      (await ask(`/v1/files/${id}/content`)).text
        .trim()
        .split("\n")
        .map((text) => JSON.parse(text));
    const output = await read(done.output_file_id);
    expect(output.map(({ custom_id }) => custom_id)).toEqual(["second", "first"]);
    expect(output[0].response.body.output[0].content[0].text).toBe("Tokyo.");
    expect((await read(done.error_file_id))[0].response).toMatchObject({ status_code: 404 });
  });

  it("knows only files and batches that are there", async () => {
    const request = { input_file_id: "file-none", endpoint: "/v1/responses", completion_window: "24h" };
    expect((await ask("/v1/batches", request)).status).toBe(404);
    expect((await ask("/v1/batches/batch_none")).status).toBe(404);
  });
});
