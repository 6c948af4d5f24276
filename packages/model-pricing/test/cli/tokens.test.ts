import { describe, expect, it } from "vitest";
import { TOKEN_FAMILIES } from "../../src/tokens/index.ts";
import { run } from "./run.ts";

const FILES = { "a.txt": "ChatGPT is great!", "b.txt": "我是刘志军", "-": "我是刘志军" };

describe("tokens", () => {
  it.each([
    ["tokens a.txt", "o200k_base", 5],
    ["tokens a.txt --encoding cl100k_base", "cl100k_base", 6],
    ["tokens a.txt --encoding p50k_base", "p50k_base", 6],
    ["tokens -", "o200k_base", 4],
    ["tokens - --encoding cl100k_base", "cl100k_base", 7],
    ["tokens - --encoding p50k_base", "p50k_base", 9],
    ["tokens b.txt --model openai/gpt-4o-mini", "o200k_base", 4],
    ["tokens b.txt --model openai/gpt-4", "cl100k_base", 7],
  ])("%s counts with %s: %i", async (line, counted_as, tokens) => {
    const { code, stdout } = await run(`${line} --json`, FILES);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ counted_as, tokens, low: tokens, high: tokens, exact: true }],
    });
  });

  it("counts per file and in total, with the price as input", async () => {
    const { stdout } = await run("tokens a.txt b.txt --model openai/gpt-4o-mini --at 2026-01-05T00:00:00Z", FILES);
    expect(stdout).toMatchInlineSnapshot(`
      "tokens  as input (USD)  counted as  file
           5      0.00000075  o200k_base  a.txt
           4       0.0000006  o200k_base  b.txt
           9      0.00000135  o200k_base  total"
    `);
  });

  it("prints the same as JSON, with model, currency and moment", async () => {
    const { stdout } = await run(
      "tokens a.txt b.txt --model openai/gpt-4o-mini --at 2026-01-05T00:00:00Z --json",
      FILES,
    );
    expect(JSON.parse(stdout)).toMatchObject({
      model: "openai/gpt-4o-mini",
      currency: "USD",
      at: "2026-01-05T00:00:00Z",
      files: [
        { file: "a.txt", tokens: 5, cost: "0.00000075" },
        { file: "b.txt", tokens: 4, cost: "0.0000006" },
      ],
      total: [{ tokens: 9, cost: "0.00000135" }],
    });
  });

  it("counts with every encoding", async () => {
    const { stdout } = await run("tokens - --all --json", FILES);
    const { files } = JSON.parse(stdout);
    expect(files.map(({ counted_as, tokens }: Record<string, unknown>) => [counted_as, tokens])).toEqual([
      ["o200k_base", 4],
      ["o200k_harmony", 4],
      ["cl100k_base", 7],
      ["p50k_base", 9],
      ["p50k_edit", 9],
      ["r50k_base", 9],
      ["gpt2", 9],
    ]);
  });

  it("estimates a model without a published tokenizer, and says so", async () => {
    const { code, stdout, stderr } = await run("tokens a.txt --model anthropic/claude-opus-5-5 --json", FILES);
    const [file] = JSON.parse(stdout).files;
    expect(code).toBe(0);
    expect(stderr).toContain(
      '"anthropic/claude-opus-5-5" has no published tokenizer that is counted here: its tokens are estimated.',
    );
    expect(file.exact).toBe(false);
    expect(file.low).toBeLessThanOrEqual(file.tokens);
    expect(file.high).toBeGreaterThanOrEqual(file.tokens);
  });

  it("estimates on demand, with the band around the true count", async () => {
    const text = "The quick brown fox jumps over the lazy dog, and nobody counts how often. ".repeat(40);
    const exact = JSON.parse((await run("tokens a --model openai/gpt-4o --json", { a: text })).stdout).files[0];
    const estimate = JSON.parse((await run("tokens a --model openai/gpt-4o --json --estimate", { a: text })).stdout)
      .files[0];
    expect(estimate.exact).toBe(false);
    expect(estimate.low).toBeLessThan(estimate.high);
    expect(Math.abs(estimate.tokens / exact.tokens - 1)).toBeLessThan(0.2);
  });

  it("estimates an encoding's family, and every family", async () => {
    const estimate = async (line: string) => JSON.parse((await run(`${line} --json`, FILES)).stdout).files;
    expect(await estimate("tokens a.txt --estimate")).toMatchObject([{ counted_as: "o200k", exact: false }]);
    expect(await estimate("tokens a.txt --estimate --encoding cl100k_base")).toMatchObject([{ counted_as: "cl100k" }]);
    const all = await estimate("tokens a.txt --estimate --all");
    expect(all.map(({ counted_as }: { counted_as: string }) => counted_as)).toEqual([...TOKEN_FAMILIES]);
  });

  it("counts where the price is unknown, and says why there is no cost", async () => {
    const { code, stdout, stderr } = await run("tokens a.txt --model openai/gpt-6.2-sol --json", FILES);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).files[0].cost).toBeNull();
    expect(stderr).toContain("no cost: ");
    expect(stderr).toContain("[price_not_found]");
  });

  it("sets tokens off with bars, or with colours on a terminal", async () => {
    expect((await run("tokens a.txt --show", FILES)).stdout).toBe("Chat|GPT| is| great|!");
    const { stdout } = await run("tokens a.txt --show", FILES, undefined, { hasColors: true });
    expect(stdout).toContain("\u001b[4");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(stdout.replaceAll(/\u001b\[\d+m/g, "")).toBe("ChatGPT is great!");
  });

  it("shows tokens that make a character only together as one, with their number", async () => {
    const { stdout } = await run("tokens a --show --encoding p50k_base", { a: "é😀刘" });
    expect(stdout).toBe("é|😀(2)|刘(2)");
  });

  it("counts what can be read, names what cannot, and exits with 3", async () => {
    const { code, stdout, stderr } = await run("tokens a.txt none.txt", FILES);
    expect(code).toBe(3);
    expect(stdout).toContain("a.txt");
    expect(stderr).toBe('error: "none.txt" cannot be read: there is no such file.');
    expect((await run("tokens none.txt", FILES)).code).toBe(1);
  });

  it("shows progress over many files where a person watches, and none over few", async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`f${index}`, "text ".repeat(9)]));
    const progress: string[] = [];
    const { code, stderr } = await run(["tokens", ...Object.keys(files)], files, undefined, { progress });
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(progress[0]).toBe("[------------------------] 0 %, 0 of 30 files");
    expect(progress.at(-2)).toBe("[########################] 100 %, 30 of 30 files");
    expect(progress.at(-1)).toBe("");
    const quiet: string[] = [];
    await run("tokens a.txt", FILES, undefined, { progress: quiet });
    expect(quiet).toEqual([]);
  });

  it.each([
    ["tokens", "Nothing to count: name files, or - for standard input."],
    ["tokens - -", "- stands twice"],
    ["tokens a.txt --encoding o300k", '--encoding is "o300k"; expected o200k_base'],
    ["tokens a.txt --estimate --encoding p50k_base", "No estimate was fitted to p50k_base"],
    ["tokens a.txt --model zai/glm-4.5", "none of its maker's is known; --encoding o200k_base counts it as if"],
    ["tokens a.txt --all --encoding gpt2", "leave out --encoding"],
    ["tokens a.txt --show --all", "--show takes one encoding"],
    ["tokens a.txt --show --model anthropic/claude-opus-5-5", "--show needs an encoding"],
    ["tokens a.txt --model openai/gpt-9", "unknown_model"],
    ["tokens a.txt --currency CNY", "give --model"],
    ["tokens a.txt --encodign gpt2", "(Did you mean --encoding?)"],
  ])("%s is an error of one line", async (line, expected) => {
    const { code, stdout, stderr } = await run(line, FILES);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr.split("\n")).toHaveLength(1);
    expect(stderr).toContain(expected);
  });
});
