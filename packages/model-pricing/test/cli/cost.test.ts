import { describe, expect, it } from "vitest";
import { run } from "./run.ts";

const total = async (line: string) => {
  const { code, stdout, stderr } = await run(`${line} --json`);
  return code === 0 ? JSON.parse(stdout).total : stderr;
};

describe("cost", () => {
  it.each([
    ["cost openai/gpt-4o-mini --input-tokens 100000 --output-tokens 300000 --at 2026-01-05T00:00:00Z", "0.195"],
    ["cost openai/gpt-4o --input-tokens 100000 --output-tokens 300000 --at 2026-01-05T00:00:00Z", "3.25"],
    ["cost openai/gpt-4.1-nano --input-tokens 4 --output-tokens 0 --at 2026-01-05T00:00:00Z", "0.0000004"],
    ["cost openai/gpt-4.1-nano --input-tokens 4000 --at 2026-01-05T00:00:00Z", "0.0004"],
    ["cost openai/gpt-4o-mini --input-tokens 1_000_000 --cache-read 1,000,000 --at 2026-01-05T00:00:00Z", "0.075"],
    ['cost openai/gpt-4o-mini --usage {"input_tokens":1000} --at 2026-01-05T00:00:00Z', "0.00015"],
  ])("%s gives %s", async (line, expected) => {
    expect(await total(line)).toBe(expected);
  });

  it.each([
    ["2026-07-13T02:00:00Z", "0.42"],
    ["2026-08-17T02:00:00Z", "1.76"],
    ["2026-08-22T02:00:00Z", "1.76"],
    ["2026-08-29T02:00:00Z", "0.88"],
    ["2026-10-01T02:00:00Z", "0.75"],
    ["2026-10-09T02:00:00Z", "1.5"],
  ])("deepseek-v4-flash at %s costs %s for a million in and out", async (at, expected) => {
    const line = `cost deepseek/deepseek-v4-flash --input-tokens 1000000 --output-tokens 1000000 --currency USD --at ${at}`;
    expect(await total(line)).toBe(expected);
  });

  it("prints a receipt that names rate, reason, date and source", async () => {
    const { stdout, stderr } = await run(
      "cost openai/gpt-4o-mini --input-tokens 100000 --cache-read 40000 --output-tokens 300000 --at 2026-01-05T00:00:00Z",
    );
    expect(stderr).toBe("");
    expect(stdout).toMatchInlineSnapshot(`
      "openai/gpt-4o-mini  GPT-4o mini  2026-01-05T00:00:00Z

      unit        quantity  rate (USD)  per        amount (USD)
      input         60,000        0.15  1M tokens         0.009
      cache read    40,000       0.075  1M tokens         0.003
      output       300,000         0.6  1M tokens          0.18
      total                                               0.192

      Price list of 2024-07-18 (since release), checked 2026-11-12: https://developers.openai.com/api/docs/pricing"
    `);
  });

  it("says at which moment it priced, where nobody said", async () => {
    const { stderr } = await run("cost openai/gpt-4o-mini --input-tokens 1");
    expect(stderr).toContain("at 2026-11-24T12:00:00Z (now; --at prices another moment)");
  });

  it("resolves a bare id to its maker and says so", async () => {
    const { code, stderr } = await run("cost gpt-4o --input-tokens 1 --at 2026-01-05T00:00:00Z");
    expect(code).toBe(0);
    expect(stderr).toContain("openai");
  });

  it("prices a recorded response, and prints what the response itself reports", async () => {
    const body = JSON.stringify({
      model: "gpt-4o-mini",
      usage: {
        prompt_tokens: 1000,
        completion_tokens: 0,
        total_tokens: 1000,
        prompt_tokens_details: { cached_tokens: 1000 },
      },
    });
    const { stdout } = await run(
      "cost openai/gpt-4o-mini --response r.json --api openai-chat --at 2026-01-05T00:00:00Z --json",
      { "r.json": body },
    );
    expect(JSON.parse(stdout)).toMatchObject({ total: "0.000075", response_model: "gpt-4o-mini", reported_cost: null });
  });

  it("says so where another model answered than the one it was told to price", async () => {
    const body = JSON.stringify({
      model: "gpt-4o-mini",
      usage: { prompt_tokens: 1, completion_tokens: 0, total_tokens: 1 },
    });
    const line = "--response r.json --api openai-chat --at 2026-01-05T00:00:00Z";
    expect((await run(`cost openai/gpt-4o ${line}`, { "r.json": body })).stderr).toContain('answered by "gpt-4o-mini"');
    expect((await run(`cost openai/gpt-4o-mini ${line}`, { "r.json": body })).stderr).toBe("");
  });

  it("reads a response from standard input", async () => {
    const body = JSON.stringify({
      model: "gpt-4o-mini",
      usage: { prompt_tokens: 1000, completion_tokens: 0, total_tokens: 1000 },
    });
    const { code } = await run("cost openai/gpt-4o-mini --response - --api openai-chat --at 2026-01-05T00:00:00Z", {
      "-": body,
    });
    expect(code).toBe(0);
  });

  it("exits with 2 where the total is over the budget, and 0 at exactly the budget", async () => {
    const line = "cost openai/gpt-4o-mini --input-tokens 1000000 --at 2026-01-05T00:00:00Z";
    expect((await run(`${line} --budget 0.15`)).code).toBe(0);
    const over = await run(`${line} --budget 0.149999`);
    expect(over.code).toBe(2);
    expect(over.stderr).toBe("over budget: 0.15 USD is more than 0.149999.");
    expect(over.stdout).toContain("0.15");
  });

  it("warns about a model that is shut down, and still prices it", async () => {
    const { stdout, stderr } = await run("cost openai/gpt-4.1-nano --input-tokens 4 --at 2026-11-01T00:00:00Z");
    expect(stdout).toContain("0.0000004");
    expect(stderr).toContain("was shut down on 2026-10-23");
  });

  it.each([
    ["cost openai/gpt-9 --input-tokens 1", "unknown_model"],
    ["cost claude-opus-4-10 --input-tokens 1", "unknown_model"],
    ["cost openai/gpt-4o", "Nothing to price"],
    ["cost openai/gpt-4o --input-tokens ten", '--input-tokens is "ten"; expected a count such as 1200 or 1_000_000.'],
    ["cost openai/gpt-4o --input-tokens 1 --cache-read 5", "part_exceeds_whole"],
    ["cost openai/gpt-4o --input-tokens 9 --cache-read 5 --cache-read-input-tokens 6", "give one of them"],
    ["cost openai/gpt-4o --inptu-tokens 1", "(Did you mean --input-tokens?)"],
    ["cost openai/gpt-4o --input-tokens 1 --service-tier nonsense", "not_offered"],
    ["cost openai/gpt-4o --input-tokens 1 --currency CNY", "currency_not_listed"],
    ["cost openai/gpt-4o --input-tokens 1 --at yesterday", "expected the moment of the request"],
    ["cost openai/gpt-4o --input-tokens 1 --free-remaining 5", "expected POOL=N"],
    ["cost openai/gpt-4o --input-tokens 1 --budget much", "--budget is"],
    ["cost openai/gpt-4o --response r.json", "--response needs --api"],
    ["cost openai/gpt-4o --response r.json --api openai-chat", "cannot be read: there is no such file"],
    ["cost openai/gpt-4o --api openai-chat --input-tokens 1", "give one with --response"],
    ["cost", "missing required argument 'model'"],
    ["cots openai/gpt-4o", "(Did you mean cost?)"],
  ])("%s is an error of one line", async (line, expected) => {
    const { code, stdout, stderr } = await run(
      `${line} --at 2026-01-05T00:00:00Z`.replace(/(--at yesterday) --at .*/, "$1"),
    );
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.split("\n")).toHaveLength(1);
    expect(stderr).toContain(expected);
  });
});
