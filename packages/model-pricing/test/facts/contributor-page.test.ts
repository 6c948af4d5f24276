import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { correctionFile, subscriptionFile } from "../../src/schema/index.ts";
import { knownKeys } from "../../src/schema/schema-at.ts";
import { problemsOf } from "./fixtures.ts";

const PAGES = ["README.md", "README.zh-CN.md"] as const;

/** Finished files of the page's last section, by path below `data/`. */
function examplesOf(page: string): Record<string, string> {
  const text = readFileSync(new URL(`../../data/${page}`, import.meta.url), "utf8");
  const fences = [...text.matchAll(/^```\n# data\/(\S+)\n([\s\S]*?)^```$/gm)];
  return Object.fromEntries(fences.map(([, path = "", toml = ""]) => [path, toml]));
}

const MODEL = `name = "Example Large 2"
family = "example-large"

[[price]]
effective_from = "2026-09-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-11-20"
per_million_tokens = { input = 3, cache_read = 0.3 }
`;

describe.each(PAGES)("the last section of %s", (page) => {
  const examples = examplesOf(page);

  it("shows finished files in which nothing is wrong", () => {
    expect(Object.keys(examples)).toEqual(["subscriptions/example/example-plus.toml", "corrections/example.toml"]);
    expect(problemsOf({ ...examples, "providers/example/models/example-large-2.toml": MODEL })).toEqual([]);
  });

  it.each([
    [
      "subscriptions/example/example-plus.toml",
      [...knownKeys(subscriptionFile, []), ...knownKeys(subscriptionFile, ["fee", 0])],
    ],
    ["corrections/example.toml", knownKeys(correctionFile, ["correction", 0])],
  ])("names every key of %s", (path, keys) => {
    expect(keys.length).toBeGreaterThan(5);
    for (const key of keys) expect(examples[path], key).toMatch(new RegExp(`\\b${key}\\b`));
  });
});
