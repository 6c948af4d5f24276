import { describe, expect, it } from "vitest";
import { chat, useProvider } from "./client.ts";

const models = [
  { id: "gpt-6-luna", owned_by: "openai", created: 1, shutdown_date: "2027-12-31" },
  { id: "gpt-4o-mini", owned_by: "openai" },
];
const { ask } = useProvider({ models });

describe("keys and models", () => {
  it.each([
    ["", null],
    ["Bearer sk-wrong", "invalid_api_key"],
    ["Bearer abc", "invalid_api_key"],
  ])("refuses the authorization %j", async (authorization, code) => {
    const { status, body } = await ask("/v1/models", undefined, { authorization });
    expect([status, body.error.code]).toEqual([401, code]);
  });

  it("lists models with the day on which they end", async () => {
    const { body } = await ask("/v1/models");
    expect(body.data[0]).toEqual({ object: "model", ...models[0] });
    expect((await ask("/v1/models/gpt-4o-mini")).body.id).toBe("gpt-4o-mini");
    expect((await ask("/v1/models/gpt-3.5-turbo")).status).toBe(404);
  });

  it("knows no model that is not listed", async () => {
    const { status, body } = await ask("/v1/chat/completions", chat("hi", { model: "gpt-3.5-turbo" }));
    expect([status, body.error.code]).toEqual([404, "model_not_found"]);
  });
});

describe("bodies", () => {
  it("refuses what is not JSON", async () => {
    const { status, body } = await ask("/v1/chat/completions", "{");
    expect([status, body.error.type]).toEqual([400, "invalid_request_error"]);
  });

  it("refuses a request without a model", async () => {
    const { status, body } = await ask("/v1/responses", { input: "hi" });
    expect([status, body.error.param]).toEqual([400, "model"]);
  });
});

describe("what gpt-6 refuses", () => {
  const tools = [{ type: "function", function: { name: "f", parameters: { type: "object", properties: {} } } }];

  it.each([
    ["max_tokens", { max_tokens: 10 }],
    ["temperature", { temperature: 0 }],
    ["top_p", { top_p: 0.5 }],
    ["tools", { tools }],
  ])("refuses %s on Chat Completions", async (param, more) => {
    const { status, body } = await ask("/v1/chat/completions", chat("hi", more));
    expect([status, body.error.param]).toEqual([400, param]);
  });

  it("takes tools and temperature without reasoning, as older models do", async () => {
    const more = { tools, temperature: 0 };
    const none = await ask("/v1/chat/completions", chat("hi", { ...more, reasoning_effort: "none" }));
    const older = await ask("/v1/chat/completions", chat("hi", { ...more, model: "gpt-4o-mini", max_tokens: 10 }));
    expect([none.status, older.status]).toEqual([200, 200]);
  });
});
