import { describe, expect, it } from "vitest";
import { FAULT_NAMES } from "../src/index.ts";
import { chat, useProvider } from "./client.ts";

const { ask, send } = useProvider({ slowMs: 300 });

const refusals = [
  ["bad_request", 400, "invalid_type"],
  ["context_length", 400, "context_length_exceeded"],
  ["invalid_key", 401, "invalid_api_key"],
  ["no_balance", 402, "invalid_request_error"],
  ["region", 403, "unsupported_country_region_territory"],
  ["model_not_found", 404, "model_not_found"],
  ["timeout", 408, null],
  ["rate_limit", 429, "rate_limit_exceeded"],
  ["slow_down", 429, "slow_down"],
  ["insufficient_quota", 429, "insufficient_quota"],
  ["credit_balance", 429, "credit_balance_exhausted"],
  ["organization_spend_limit", 429, "organization_spend_limit_exceeded"],
  ["project_spend_limit", 429, "project_spend_limit_exceeded"],
  ["organization_usage_limit", 429, "organization_usage_limit_exceeded"],
  ["server_error", 500, null],
  ["overloaded", 503, "server_is_overloaded"],
] as const;

describe("faults", () => {
  it.each(refusals)("answers %s with status %i and code %s", async (name, status, code) => {
    const { status: received, body } = await ask(`/fault/${name}/v1/chat/completions`, chat("hi"));
    expect(received).toBe(status);
    expect(body.error).toMatchObject({ code, message: expect.any(String), type: expect.any(String) });
  });

  it("has a test for every fault", () => {
    const tested: string[] = [...refusals.map(([name]) => name), "broken_stream", "slow_first_byte", "concurrency"];
    expect([...FAULT_NAMES].sort()).toEqual(tested.sort());
  });

  it("is asked for by a header, an address or a model's name", async () => {
    const byHeader = await ask("/v1/chat/completions", chat("hi"), { "x-mock-fault": "overloaded" });
    const byModel = await ask("/v1/chat/completions", chat("hi", { model: "fault-overloaded" }));
    expect([byHeader.status, byModel.status]).toEqual([503, 503]);
  });

  it("says how long to wait where the rate was too high", async () => {
    const { headers } = await ask("/fault/rate_limit/v1/chat/completions", chat("hi"));
    expect(headers.get("retry-after")).toBe("1");
  });

  it("gives no time to wait where the money is gone", async () => {
    const { headers } = await ask("/fault/credit_balance/v1/chat/completions", chat("hi"));
    expect(headers.has("retry-after")).toBe(false);
  });

  it("ends after the given number of requests, counted for each key", async () => {
    const statuses = async (key: string) => {
      const found: number[] = [];
      for (let turn = 0; turn < 3; turn++) {
        const authorization = `Bearer ${key}`;
        found.push((await ask("/fault/rate_limit*2/v1/chat/completions", chat("hi"), { authorization })).status);
      }
      return found;
    };
    expect(await statuses("sk-one")).toEqual([429, 429, 200]);
    expect(await statuses("sk-two")).toEqual([429, 429, 200]);
  });

  it("names the faults that there are for one that there is not", async () => {
    const { status, body } = await ask("/fault/no_such/v1/chat/completions", chat("hi"));
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ code: "unknown_fault", message: expect.stringContaining("broken_stream") });
  });

  it("breaks a stream off before its usage", async () => {
    const response = await send("/fault/broken_stream/v1/chat/completions", chat("What is a token?", { stream: true }));
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const read = async () => {
      for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read())
        text += part.value;
    };
    await expect(read()).rejects.toThrow();
    expect(text).toContain("A token is");
    expect(text).not.toContain("[DONE]");
  });

  it("lets the first byte wait", async () => {
    const begun = performance.now();
    const { status } = await ask("/fault/slow_first_byte/v1/chat/completions", chat("hi"));
    expect(status).toBe(200);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(290);
  });
});

describe("concurrency", () => {
  const { ask: askSlowly } = useProvider({ answerMs: 100 });

  it("refuses what runs beside as many requests as are allowed, and no more", async () => {
    const path = "/fault/concurrency*2/v1/chat/completions";
    const statuses = await Promise.all([1, 2, 3].map(async () => (await askSlowly(path, chat("hi"))).status));
    expect(statuses.sort()).toEqual([200, 200, 429]);
    expect((await askSlowly(path, chat("hi"))).status).toBe(200);
  });
});
