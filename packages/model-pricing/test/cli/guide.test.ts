import { describe, expect, it } from "vitest";
import { run } from "./run.ts";

describe("explain-error", () => {
  it("prints meaning, advice and sources, in both languages", async () => {
    const english = await run(["explain-error", "insufficient_quota"]);
    expect(english).toMatchObject({ code: 0, stderr: "" });
    expect(english.stdout).toContain("Do not retry");
    expect(english.stdout).toContain("https://help.openai.com/en/articles/6614457 (2026-11-21) openai");
    expect((await run(["explain-error", "insufficient_quota", "--lang", "zh"])).stdout).toContain("不要重试");
  });

  it("reads standard input, and prints the package's own answer as JSON", async () => {
    const { stdout, code } = await run("explain-error - --provider deepseek --json", {
      "-": "HTTP/1.1 402 \r\n\r\n{}",
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: "empty_balance", status: 402, provider: "deepseek", retry: "no" });
  });

  it("takes several words for one message", async () => {
    expect(JSON.parse((await run("explain-error Error: Connection error. --json")).stdout).kind).toBe("network");
  });

  it("exits with 3 where nothing is known, and with 1 on mistakes", async () => {
    expect((await run("explain-error hello")).code).toBe(3);
    expect(await run("explain-error 429 --lang fr")).toMatchObject({
      code: 1,
      stderr: 'error: --lang is "fr"; expected en or zh.',
    });
    expect((await run("explain-error 429 --provider nobody")).stderr).toContain("anthropic, ");
    expect((await run("explain-error", { "-": " \n" })).code).toBe(1);
  });
});

describe("check-models", () => {
  const files = { "old.py": 'MODEL = "gpt-4o"\nold = "gpt-3.5-turbo"', "new.ts": 'const model = "gpt-6.1-sol";' };

  it("says where each model stands, its end and its replacement", async () => {
    const { stdout, code, stderr } = await run("check-models old.py new.ts", files);
    expect(code).toBe(0);
    expect(stdout).toMatch(/old\.py:1 +gpt-4o +retiring +2027-01-14 +50 +openai\/gpt-6-luna/);
    expect(stdout).toMatch(/new\.ts:1 +gpt-6\.1-sol +current/);
    expect(stderr).toContain("at 2026-11-24T12:00:00Z");
  });

  it("fails where it was asked to, and only then", async () => {
    expect((await run("check-models new.ts --fail-on retiring", files)).code).toBe(0);
    const failed = await run("check-models old.py --fail-on retiring --json", files);
    expect(failed).toMatchObject({ code: 2, stderr: "shut_down or retiring: gpt-4o, gpt-3.5-turbo" });
    expect(JSON.parse(failed.stdout).files[0].models).toHaveLength(2);
    expect((await run("check-models old.py --fail-on shut_down --at 2026-01-01T00:00:00Z", files)).code).toBe(0);
    expect((await run("check-models old.py --fail-on soon", files)).stderr).toContain("shut_down or retiring");
  });

  it("goes on after a file that cannot be read, and says so with 3; a failure wins", async () => {
    expect((await run("check-models none.py new.ts", files)).code).toBe(3);
    expect((await run("check-models none.py", files)).code).toBe(1);
    expect((await run("check-models none.py old.py --fail-on retiring", files)).code).toBe(2);
  });

  it("reads ids from standard input, and tells when there are none", async () => {
    expect((await run("check-models", { "-": "gpt-4o\n" })).stdout).toContain("input:1");
    expect((await run("check-models -", { "-": "nothing here, really" })).stdout).toBe("No model is named.");
  });
});
