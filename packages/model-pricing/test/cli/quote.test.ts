import { describe, expect, it } from "vitest";
import { run } from "./run.ts";

const AT = "--at 2026-01-05T00:00:00Z";
const REQUEST = {
  messages: [
    { role: "system", content: "You are a helpful assistant that can answer to questions about the weather." },
    { role: "user", content: "What's the weather like in San Francisco?" },
  ],
};
const FILES = {
  "request.json": JSON.stringify(REQUEST),
  "messages.json": JSON.stringify(REQUEST.messages),
  "prompt.txt": "hello world",
  "data.json": '{"a":1}',
  "broken.json": '{"messages":',
  "-": "hello world",
};

const quote = async (line: string) => JSON.parse((await run(`quote ${line} ${AT} --json`, FILES)).stdout);

describe("quote", () => {
  it.each(["request.json", "messages.json"])("counts %s exactly, framing and all", async (file) => {
    const { input, output, cost } = await quote(`openai/gpt-4o-mini ${file} --expected-output 100`);
    expect(input).toMatchObject({ tokens: 33, exact: true });
    expect(output).toEqual({ low: 100, expected: 100, high: 100, basis: "guess" });
    expect(cost).toEqual({ low: "0.00006495", expected: "0.00006495", high: "0.00006495" });
  });

  it.each(["prompt.txt", "-", "data.json --text"])("takes %s for a prompt", async (file) => {
    const { input } = await quote(`openai/gpt-4o-mini ${file} --expected-output 100`);
    expect(input.unknown_parts).toEqual([]);
    expect(input.tokens).toBeLessThan(20);
  });

  it("reads standard input where no file is named", async () => {
    expect((await quote("openai/gpt-4o-mini")).input.tokens).toBe(9);
  });

  it("prints both ends, their reasons and the rules", async () => {
    const { code, stdout, stderr } = await run(
      `quote openai/gpt-4o-mini request.json --expected-output 200-900 ${AT}`,
      FILES,
    );
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "openai/gpt-4o-mini  GPT-4o mini  2026-01-05T00:00:00Z

                       at least    expected     at most
      input tokens           33          33          33  counted
      output tokens         200         550         900  as you expect it
      cost (USD)     0.00012495  0.00033495  0.00054495

      Rule: 3 tokens per message and 1 per name, and 3 that prime the reply; 4 and -1 for gpt-3.5-turbo-0301. https://github.com/openai/openai-cookbook/blob/main/examples/How_to_count_tokens_with_tiktoken.ipynb (read 2026-11-24)"
    `);
    expect(stderr).toMatchInlineSnapshot(
      `"warning: The prompt, 33 tokens at most, is below the 1024 tokens from which the provider caches: all input is billed in full."`,
    );
  });

  it("estimates where no tokenizer is published, and on demand", async () => {
    const claude = await quote("anthropic/claude-haiku-4-5 prompt.txt --expected-output 100");
    expect(claude.input.exact).toBe(false);
    expect(claude.input.low).toBeLessThan(claude.input.high);
    const estimated = await quote("openai/gpt-4o-mini request.json --expected-output 100 --estimate");
    expect(estimated.input.low).toBeLessThanOrEqual(33);
    expect(estimated.input.high).toBeGreaterThanOrEqual(33);
  });

  it("counts with another encoding on demand, and says that it is not the model's", async () => {
    const line = `quote zai/glm-4.5 prompt.txt --expected-output 1 --encoding o200k_base ${AT} --json`;
    const { stdout, stderr } = await run(line, FILES);
    expect(JSON.parse(stdout).input).toMatchObject({ exact: false, text: { tokens: 2, low: 2, high: 2 } });
    expect(stderr).toContain('counted with o200k_base, which is not known to be the encoding of "zai/glm-4.5"');
  });

  it("passes attributes, currency and cached input on", async () => {
    const batch = await quote("openai/gpt-4o-mini request.json --expected-output 100 --service-tier batch");
    expect(batch.cost.expected).toBe("0.000032475");
    const line =
      "deepseek/deepseek-v4-flash prompt.txt --expected-output 1 --at 2026-08-20T00:00:00Z --currency CNY --json";
    expect(JSON.parse((await run(`quote ${line}`, FILES)).stdout).currency).toBe("CNY");
    const { bills } = await quote("openai/gpt-4o-mini request.json --expected-output 0 --cached-input 30");
    expect(bills.expected.lines.map(({ unit, quantity }: Record<string, unknown>) => [unit, quantity])).toEqual([
      ["input", 3],
      ["cache_read", 30],
    ]);
  });

  it("exits with 2 where the upper end is over the budget", async () => {
    const line = `quote openai/gpt-4o-mini request.json --expected-output 100 ${AT} --budget`;
    expect((await run(`${line} 0.00006495`, FILES)).code).toBe(0);
    const over = await run(`${line} 0.00006494`, FILES);
    expect(over.code).toBe(2);
    expect(over.stderr).toContain("over budget: it may cost 0.00006495 USD, which is more than 0.00006494.");
  });

  it.each([
    ["openai/gpt-9 prompt.txt", "unknown_model"],
    ["openai/gpt-6.2-sol prompt.txt", "price_not_found"],
    ["zai/glm-4.5 prompt.txt", "--encoding o200k_base counts it as if it had that one"],
    ["openai/gpt-4o prompt.txt --encoding o300k", '--encoding is "o300k"'],
    ["openai/gpt-4o prompt.txt --encoding gpt2 --estimate", "exclude each other"],
    ["openai/gpt-4o none.txt", 'file "none.txt" cannot be read: there is no such file'],
    ["openai/gpt-4o data.json", "is JSON without messages; --text takes the file as a prompt"],
    ["openai/gpt-4o broken.json", 'file "broken.json" is not JSON'],
    ["openai/gpt-4o prompt.txt --expected-output many", '--expected-output is "many"; expected a count'],
    ["openai/gpt-4o prompt.txt --expected-output 900-200", "expectedOutput.low is 900"],
    ["openai/gpt-4o prompt.txt --budget much", "--budget is"],
    ["openai/gpt-4o prompt.txt --expected-outptu 5", "(Did you mean --expected-output?)"],
    ["", "missing required argument 'model'"],
  ])("quote %s is an error of one line", async (line, expected) => {
    const { code, stdout, stderr } = await run(`quote ${line} ${AT}`.replaceAll("  ", " "), FILES);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.split("\n")).toHaveLength(1);
    expect(stderr).toContain(expected);
  });
});
