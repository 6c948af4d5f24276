import { describe, expect, it } from "vitest";
import type { PricingError } from "../../src/errors.ts";
import { createResolver } from "../../src/resolve/create-resolver.ts";
import { editDistance } from "../../src/resolve/edit-distance.ts";
import { models, record } from "./fixtures.ts";

const { suggest, resolveModel } = createResolver(models);

function messageOf(id: unknown): string {
  try {
    resolveModel(id as string);
  } catch (error) {
    return (error as PricingError).message;
  }
  return "found";
}

describe("suggest", () => {
  it.each([
    [
      "the nearest versions of the same model",
      "claude-opus-4-10",
      ["anthropic/claude-opus-4-8", "anthropic/claude-opus-4-1"],
    ],
    ["the named provider's models", "openai/gpt-9", ["openai/gpt-6", "openai/gpt-5"]],
    ["the right spelling alone", "GPT-4o", ["openai/gpt-4o"]],
    ["the id without the spaces around it", " gpt-4o\n", ["openai/gpt-4o"]],
    ["an id whose hyphen was left out", "gpt4o-mini", ["openai/gpt-4o-mini"]],
    ["an id with two letters swapped", "gtp-4.1-nano", ["openai/gpt-4.1-nano"]],
    ["an id with its words in another order", "claude-4-1-opus", ["anthropic/claude-opus-4-1"]],
    ["the provider that was misspelt", "azur/gpt-4o", ["azure/gpt-4o"]],
    ["the provider who sells it", "openai/claude-opus-4-8", ["anthropic/claude-opus-4-8"]],
    [
      "an unlisted region's listed ones",
      "jp.anthropic.claude-opus-4-1-v1:0",
      ["bedrock/anthropic.claude-opus-4-1-v1:0"],
    ],
  ])("offers %s", (_, id, names) => expect(suggest(id).slice(0, names.length)).toEqual(names));

  it.each([[""], ["x"], ["asdfgh"], ["7"], ["模型"], ["write me a poem about the sea"], ["gpt ".repeat(10_000)]])(
    "offers nothing absurd for %.20j",
    (id) => expect(suggest(id)).toEqual([]),
  );

  it("offers at most three names, and one name of each model", () => {
    const many = [1, 2, 3, 4, 5].map((n) => record(`own/chat-${n}`, { aliases: [`chat-${n}-latest`] }));
    const names = createResolver(many).suggest("chat-6");
    expect(names).toHaveLength(3);
    expect(names).toEqual(["own/chat-5", "own/chat-4", "own/chat-3"]);
  });

  it("offers the newer of two models that are equally near", () => {
    const pair = [
      record("own/chat-3", { release_date: "2025-01-01" }),
      record("own/chat-3-pro", { release_date: "2026-01-01" }),
      record("own/chat-3-max", { release_date: "2026-06-01" }),
    ];
    expect(createResolver(pair).suggest("chat-3-air").slice(1)).toEqual(["own/chat-3-max", "own/chat-3-pro"]);
  });

  it("prefers the maker among sellers of one name", () => {
    expect(suggest("gpt-4oo")).not.toContain("azure/gpt-4o");
  });
});

describe("the message for an unknown model", () => {
  const spelling = "ids are compared exactly, capitals and spaces included";
  const fineTuned = "a fine-tuned model has a price of its own. Add it with extendCatalog.";
  const expected = 'expected the id of a model, such as "openai/gpt-4o".';
  it.each<[unknown, string]>([
    [
      "claude-opus-4-10",
      'Unknown model "claude-opus-4-10". Did you mean "anthropic/claude-opus-4-8" or "anthropic/claude-opus-4-1"?',
    ],
    ["openai/gpt-9", 'Unknown model "openai/gpt-9". Did you mean "openai/gpt-6" or "openai/gpt-5"?'],
    ["OpenAI/gpt-4o", `Unknown model "OpenAI/gpt-4o": ${spelling}. Did you mean "openai/gpt-4o"?`],
    [" gpt-4o", `Unknown model " gpt-4o": ${spelling}. Did you mean "openai/gpt-4o"?`],
    ["asdfgh", 'Unknown model "asdfgh". No known id is near it.'],
    ["two\nlines", 'Unknown model "two\\nlines". No known id is near it.'],
    ["ft:gpt-4o-mini:acme::abc", `Unknown model "ft:gpt-4o-mini:acme::abc": ${fineTuned}`],
    ["openai/ft:gpt-4o-mini:acme::abc", `Unknown model "openai/ft:gpt-4o-mini:acme::abc": ${fineTuned}`],
    ["", `The model id is an empty text; ${expected}`],
    [undefined, `The model id is undefined; ${expected}`],
    [null, `The model id is null; ${expected}`],
    [7, `The model id is of type number; ${expected}`],
  ])("for %j says what is wrong and what was meant", (id, message) => expect(messageOf(id)).toBe(message));

  it("cuts an id that nobody could read", () => expect(messageOf("x".repeat(5000)).length).toBeLessThan(200));
});

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["opus", "opus", 0],
    ["opus", "opsu", 1],
    ["opus", "ops", 1],
    ["opus", "opuss", 1],
    ["mini", "nano", 3],
    ["", "abc", 3],
  ])("of %j and %j is %i", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it("gives up above its limit and not at it", () => {
    expect(editDistance("mini", "nano", 3)).toBe(3);
    expect(editDistance("mini", "nano", 2)).toBe(Number.POSITIVE_INFINITY);
  });
});
