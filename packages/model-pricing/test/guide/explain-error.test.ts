import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { errorRows } from "../../src/generated/guide-facts.ts";
import { ERROR_TEXTS_EN } from "../../src/guide/errors/error-texts-en.ts";
import { ERROR_TEXTS_ZH } from "../../src/guide/errors/error-texts-zh.ts";
import { describeErrorKind, type ExplainErrorOptions, explainError } from "../../src/guide/index.ts";

const body = (error: Readonly<Record<string, unknown>>) => JSON.stringify({ error });
const QUOTA = "You exceeded your current quota, please check your plan and billing details.";

// Messages as the SDKs print them were made with openai 7.57.0 (Node) and 3.57.0 (Python) against a local server; the form of Python 2.x is from published examples.
const CASES: readonly (readonly [string, string, ExplainErrorOptions, string, string, string])[] = [
  ["a bare code", "slow_down", {}, "slow_down", "after_pause", "code"],
  ["a bare status that may be two things", "429", {}, "limit_unclear", "unclear", "status"],
  ["a code in a body", body({ code: "credit_balance_exhausted" }), {}, "empty_balance", "no", "code"],
  [
    "a type where the code is new",
    body({ code: "new_one", type: "insufficient_quota" }),
    {},
    "empty_balance",
    "no",
    "code",
  ],
  [
    "the body of 2023",
    body({ message: QUOTA, type: "insufficient_quota", code: "insufficient_quota" }),
    {},
    "empty_balance",
    "no",
    "code",
  ],
  ["a rate limit", body({ code: "rate_limit_exceeded" }), {}, "rate_limit", "after_pause", "code"],
  ["a project's limit", body({ code: "project_spend_limit_exceeded" }), {}, "spend_limit", "no", "code"],
  ["a region", body({ code: "unsupported_country_region_territory" }), {}, "unsupported_place", "no", "code"],
  ["Node's message, which has no code", `Error: 429 ${QUOTA}`, {}, "empty_balance", "no", "message"],
  [
    "Node's message of a region",
    "Error: 403 Country, region, or territory not supported",
    {},
    "unsupported_place",
    "no",
    "message",
  ],
  ["Python's message", "Error code: 402 - Insufficient Balance", {}, "empty_balance", "no", "message"],
  [
    "Python's dict",
    `Error code: 429 - {'error': {'message': '${QUOTA}', 'code': 'credit_balance_exhausted', 'param': None}}`,
    {},
    "empty_balance",
    "no",
    "code",
  ],
  [
    "a body that was cut",
    '{"error":{"message":"Rate limit", "code":"rate_limit_exceeded","ty',
    {},
    "rate_limit",
    "after_pause",
    "code",
  ],
  [
    "a list around the error",
    '[{"error":{"code":503,"status":"UNAVAILABLE","message":"x"}}]',
    {},
    "overloaded",
    "after_pause",
    "status",
  ],
  ["no connection", "Error: Connection error.", {}, "network", "after_pause", "client"],
  ["a time-out", "APITimeoutError: Request timed out.", {}, "timed_out", "after_pause", "client"],
  ["DeepSeek's 429, where money is 402", "429", { provider: "deepseek" }, "rate_limit", "after_pause", "status"],
  ["DeepSeek's 402", "402", { provider: "deepseek" }, "empty_balance", "no", "status"],
  ["Bailian's 401", "401", { provider: "alibaba-cn" }, "key_mismatch", "no", "status"],
  [
    "Anthropic's overload",
    '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}',
    {},
    "overloaded",
    "after_pause",
    "code",
  ],
  [
    "max_tokens",
    body({
      message: "Unsupported parameter: 'max_tokens' is not supported with this model.",
      code: "unsupported_parameter",
    }),
    {},
    "unsupported_parameter",
    "no",
    "code",
  ],
  [
    "tools on Chat Completions",
    body({
      message: "Function tools with reasoning_effort are not supported for gpt-6-luna in /v1/chat/completions.",
      type: "invalid_request_error",
      param: "reasoning_effort",
      code: null,
    }),
    {},
    "tools_need_responses",
    "no",
    "message",
  ],
  ["an HTML page of a gateway", "Error: 503 <html>bad gateway</html>", {}, "overloaded", "after_pause", "status"],
  ["a status nobody lists", "HTTP/1.1 529 ", {}, "server_error", "after_pause", "status"],
  ["a rate limit in Node's message", "429 Rate limit reached for requests", {}, "rate_limit", "after_pause", "message"],
  ["a status that an SDK found no body for", "500 status code (no body)", {}, "server_error", "after_pause", "status"],
  ["a number that begins a sentence", "500 requests were made and all is well", {}, "unknown", "unclear", "nothing"],
  ["a text without an error", "hello, 100 tokens please", {}, "unknown", "unclear", "nothing"],
];

describe("explainError", () => {
  it.each(CASES)("recognises %s", (_, input, options, kind, retry, by) => {
    expect(explainError(input, options)).toMatchObject({ kind, retry, recognised_by: by });
  });

  it("reads the error that an SDK threw", () => {
    const facts = { status: 429, code: "credit_balance_exhausted", type: "insufficient_quota", headers: new Headers() };
    const thrown = Object.assign(new Error(`429 ${QUOTA}`), facts);
    expect(explainError(thrown)).toMatchObject({ kind: "empty_balance", recognised_by: "code", status: 429 });
    expect(explainError(new Error("Connection error.") as object)).toMatchObject({ kind: "network" });
  });

  it("says of a kind what it says of an error of that kind", () => {
    expect(explainError("slow_down", { lang: "zh" })).toMatchObject(describeErrorKind("slow_down", { lang: "zh" }));
  });

  it("names the page and the day that it rests on, with what the data says", () => {
    expect(explainError("credit_balance_exhausted").sources[0]).toEqual({
      provider: "openai",
      says: "The prepaid balance is used up. Do not retry.",
      source: "https://help.openai.com/en/articles/6614457",
      checked_on: "2026-11-21",
    });
  });

  it("gives the region's rule and no way round it", () => {
    const { sources, steps, retry_text } = explainError("unsupported_country_region_territory");
    expect(sources.map(({ source }) => source)).toContain("https://help.openai.com/en/articles/7947663");
    expect([...steps, retry_text].join(" ")).not.toMatch(/vpn|proxy|node|tunnel|another (ip|address)/i);
  });

  it("waits as long as Retry-After says, and tells when that is longer than an SDK waits", () => {
    const at = (seconds: string) =>
      explainError({ status: 429, body: body({ code: "rate_limit_exceeded" }), headers: { "Retry-After": seconds } });
    expect(at("20")).toMatchObject({
      pause: { by: "retry_after", seconds: 20 },
      retry_text: "Retry after 20 s, as the Retry-After header asks.",
    });
    expect(at("90").retry_text).toContain("longer than the 60 s");
    expect(explainError("HTTP/2 503\r\nretry-after: 7\r\n\r\n").pause).toEqual({ by: "retry_after", seconds: 7 });
    expect(explainError({ status: 503, headers: new Headers({ "retry-after": "3" }) }).pause).toEqual({
      by: "retry_after",
      seconds: 3,
    });
    expect(
      explainError({
        status: 429,
        body: body({ code: "slow_down" }),
        headers: { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" },
      }).pause,
    ).toMatchObject({ by: "backoff" });
  });

  it("never gives a pause for an error about money, whatever the header says", () => {
    expect(
      explainError({ status: 429, body: body({ code: "insufficient_quota" }), headers: { "retry-after": "1" } }),
    ).not.toHaveProperty("pause");
  });

  it("says that OpenAI's empty balance is 429 where a 402 is shown as its", () => {
    expect(explainError("402", { provider: "openai" }).notes.join()).toContain("429, not 402");
    expect(explainError("402", { provider: "deepseek" }).notes.join()).not.toContain("not 402");
  });

  it("warns that SDKs retry money errors that come as 429, and only those", () => {
    const warns = (input: string) => explainError(input).notes.some((note) => note.includes("x-should-retry"));
    expect(warns("insufficient_quota")).toBe(true);
    expect(warns("Error code: 402 - Insufficient Balance")).toBe(false);
    expect(warns("rate_limit_exceeded")).toBe(false);
  });

  it("takes the provider from an API address, unless two stand there", () => {
    expect(explainError("POST https://api.deepseek.com/chat/completions 402")).toMatchObject({ provider: "deepseek" });
    expect(explainError("api.deepseek.com api.openai.com 429")).not.toHaveProperty("provider");
  });

  it("says what would help where it is not sure, and nothing where it is", () => {
    expect(explainError("hello").would_help).toHaveLength(3);
    expect(explainError("429").would_help).toEqual(["the body with error.code and error.type", "the provider"]);
    expect(explainError("slow_down").would_help).toEqual([]);
  });

  it("repeats nothing of the input but a status and a code", () => {
    const key = "sk-proj-abcdefghijklmnopqrst";
    const text = JSON.stringify(
      explainError(body({ code: key, type: key, message: `Incorrect API key provided: ${key}` })),
    );
    expect(text).not.toContain("abcdef");
  });

  it("answers any text, in either language", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.constantFrom("en" as const, "zh" as const), (text, lang) => {
        const { title, retry_text } = explainError(text, { lang });
        expect(title).not.toBe("");
        expect(retry_text).not.toMatch(/\{\w+\}/);
      }),
    );
  });

  it("reads a body that is far too long in less than a second", () => {
    const start = performance.now();
    for (const text of ['{"error":'.repeat(500_000), `${"a_".repeat(3_000_000)}`, "'code' : '".repeat(500_000)])
      explainError(text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("the words", () => {
  it.each([
    ["English", ERROR_TEXTS_EN],
    ["Chinese", ERROR_TEXTS_ZH],
  ])("say something of every kind in %s", (_, { kinds }) => {
    for (const [kind, { title, meaning, steps }] of Object.entries(kinds)) {
      expect([kind, title.length > 0, meaning.length > 0, steps.length > 0]).toEqual([kind, true, true, true]);
    }
  });

  it("fill in the same names in both languages", () => {
    const names = (texts: object) =>
      Object.entries(texts).map(([key, text]) => [
        key,
        String(text)
          .match(/\{\w+\}/g)
          ?.sort() ?? [],
      ]);
    expect(names(ERROR_TEXTS_ZH.notes)).toEqual(names(ERROR_TEXTS_EN.notes));
    expect(names(ERROR_TEXTS_ZH.retry)).toEqual(names(ERROR_TEXTS_EN.retry));
    for (const [kind, { steps }] of Object.entries(ERROR_TEXTS_EN.kinds))
      expect([kind, ERROR_TEXTS_ZH.kinds[kind as "unknown"].steps.length]).toEqual([kind, steps.length]);
  });
});

describe("the data", () => {
  it("tells one kind by each code of a provider", () => {
    const kinds = new Map<string, string>();
    for (const { provider, code, kind } of errorRows) {
      if (code === undefined) continue;
      const known = kinds.get(`${provider} ${code}`);
      expect([provider, code, known ?? kind]).toEqual([provider, code, kind]);
      kinds.set(`${provider} ${code}`, kind);
    }
    expect(kinds.size).toBeGreaterThan(10);
  });

  it("has a kind, a source and a day for every row", async () => {
    const { providers } = await import("../../src/providers.ts");
    const rows = providers.flatMap(({ error = [] }) => error);
    expect(errorRows).toHaveLength(rows.length);
    for (const { source, checked_on } of errorRows) {
      expect(source).toMatch(/^https:\/\//);
      expect(checked_on).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });
});
