import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "import-"));
  mkdirSync(at("data/providers/groq"), { recursive: true });
  mkdirSync(at("evidence"));
  writeFileSync(
    at("data/providers/groq/provider.toml"),
    'name = "Groq"\ncurrency = "USD"\ntime_zone = "unknown"\nprice_page = "https://groq.com/pricing"\n',
  );
  const record = {
    provider: "groq",
    model: "groq/openai/gpt-oss-1b",
    mode: "chat",
    prices: [{ input: "1", output: "4" }],
  };
  const group = {
    provider: "groq",
    model: "openai/gpt-oss-1b",
    currency: "USD",
    values: {},
    agreed: { input: "1", output: "4" },
    verdict: "agree",
  };
  writeFileSync(at("evidence/litellm.json"), JSON.stringify({ records: [record] }));
  writeFileSync(at("evidence/agreement.json"), JSON.stringify({ records: [group] }));
});

afterEach(() => rmSync(folder, { recursive: true }));

function run(...more: string[]): string {
  const tool = join(import.meta.dirname, "import.ts");
  const args = [tool, "--from", at("evidence"), "--provider", "groq", "--data", folder, ...more];
  return execFileSync(process.execPath, args, { encoding: "utf8" });
}

const MODEL = "data/providers/groq/models/openai-gpt-oss-1b.toml";

it("only lists what it would write unless told to write", () => {
  expect(run()).toBe(`${MODEL}\n1 to write, 0 exist, 0 left out.\n`);
  expect(readdirSync(at("data/providers/groq"))).toEqual(["provider.toml"]);
});

it("writes files that the check accepts, and nothing beside them", () => {
  run("--write");
  expect(readdirSync(at("data/providers/groq/models"))).toEqual(["openai-gpt-oss-1b.toml"]);
  const check = join(import.meta.dirname, "check.ts");
  expect(execFileSync(process.execPath, [check, "--data", folder], { encoding: "utf8" })).toContain("no problems");
});

it("never touches a file that exists", () => {
  mkdirSync(at("data/providers/groq/models"));
  writeFileSync(at(MODEL), "mine");
  expect(run("--write")).toBe("0 written, 1 exist, 0 left out.\n");
  expect(readFileSync(at(MODEL), "utf8")).toBe("mine");
});
