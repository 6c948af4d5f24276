import { describe, expect, it } from "vitest";
import { CatalogError } from "../../src/errors.ts";
import { extendCatalog } from "../../src/extend/extend-catalog.ts";
import type { OwnEntry } from "../../src/extend/own-entry.ts";
import { blockOf, models } from "./fixtures.ts";

function rejection(entries: readonly unknown[]): CatalogError {
  try {
    extendCatalog(models, entries as OwnEntry[]);
  } catch (error) {
    if (error instanceof CatalogError) return error;
    throw error;
  }
  throw new Error("The entries were accepted.");
}

describe("an entry that would make a wrong bill", () => {
  const priced = (more: Record<string, unknown>) => [{ id: "mine", price: [{ ...blockOf(), ...more }] }];
  const ruled = (rule: Record<string, unknown>) => priced({ when: [rule] });
  const rated = (rates: Record<string, unknown>) => priced({ per_million_tokens: rates });

  it.each<[string, readonly unknown[], string, unknown]>([
    ["no object", [null], "the entry", null],
    ["no id", [{ price: [blockOf()] }], "id", undefined],
    ["an empty id", [{ id: "", price: [blockOf()] }], "id", ""],
    ["a provider with a slash", [{ id: "a", provider: "a/b", price: [blockOf()] }], "provider", "a/b"],
    ["neither price nor discount", [{ id: "mine" }], "the entry", []],
    ["both", [{ id: "openai/gpt-4o", discount: "0.1", price: [blockOf()] }], "the entry", ["price", "discount"]],
    ["no block", [{ id: "mine", price: [] }], "price", []],
    ["an unknown base", [{ id: "mine", base: "openai/gpt-9", price: [blockOf()] }], "base", "openai/gpt-9"],
    ["no date", priced({ effective_from: undefined }), "price[0].effective_from", undefined],
    ["a day that is not", priced({ effective_from: "2026-02-30" }), "price[0].effective_from", "2026-02-30"],
    [
      "an instant without an offset",
      priced({ effective_from: "2026-02-01T00:00:00" }),
      "price[0].effective_from",
      "2026-02-01T00:00:00",
    ],
    ["a currency that is no code", priced({ currency: "usd" }), "price[0].currency", "usd"],
    ["a mistyped table", priced({ per_million_token: { input: 1 } }), "price[0].per_million_token", { input: 1 }],
    ["a number in place of a table", priced({ per_million_tokens: 3 }), "price[0].per_million_tokens", 3],
    ["no rate", priced({ per_million_tokens: undefined }), "price[0]", { effective_from: "2026-01-01" }],
    ["a mistyped unit", rated({ inputs: 1 }), "price[0].per_million_tokens.inputs", 1],
    ["a negative rate", rated({ input: -1 }), "price[0].per_million_tokens.input", -1],
    ["a rate that is not a number", rated({ input: "cheap" }), "price[0].per_million_tokens.input", "cheap"],
    [
      "an endless rate",
      rated({ input: Number.POSITIVE_INFINITY }),
      "price[0].per_million_tokens.input",
      Number.POSITIVE_INFINITY,
    ],
    ["float residue", rated({ input: 0.1 + 0.2 }), "price[0].per_million_tokens.input", 0.30000000000000004],
    ["a fraction by zero", rated({ input: "1/0" }), "price[0].per_million_tokens.input", "1/0"],
    [
      "a reference to an unpriced unit",
      rated({ input_audio: "input" }),
      "price[0].per_million_tokens.input_audio",
      "input",
    ],
    [
      "a circle of references",
      rated({ input: "output", output: "input" }),
      "price[0].per_million_tokens.input",
      "output",
    ],
    [
      "seconds priced twice",
      priced({ per_minute: { input_audio: 1 }, per_hour: { input_audio: 1 } }),
      "price[0].per_hour.input_audio",
      "input_audio_seconds",
    ],
    ["a negative minimum", priced({ minimum: { input_tokens: -1 } }), "price[0].minimum.input_tokens", -1],
    ["a minimum of an unknown count", priced({ minimum: { tokens: 1 } }), "price[0].minimum.tokens", 1],
    ["a rule without a condition", ruled({ multiply: 2 }), "price[0].when[0]", { multiply: 2 }],
    ["a rule without an effect", ruled({ service_tier: "batch" }), "price[0].when[0]", { service_tier: "batch" }],
    ["a mistyped attribute", ruled({ servicetier: "batch", multiply: 2 }), "price[0].when[0].servicetier", "batch"],
    ["a threshold of an unknown count", ruled({ above_tokens: 1, multiply: 2 }), "price[0].when[0].above_tokens", 1],
    [
      "a threshold in words",
      ruled({ above_input_tokens: "200k", multiply: 2 }),
      "price[0].when[0].above_input_tokens",
      "200k",
    ],
    ["an unknown schedule", ruled({ schedule: ["night"], multiply: 2 }), "price[0].when[0].schedule", "night"],
    ["a false refusal", ruled({ service_tier: "flex", not_offered: false }), "price[0].when[0].not_offered", false],
    ["a negative multiplier", ruled({ service_tier: "batch", multiply: -1 }), "price[0].when[0].multiply", -1],
    [
      "a multiplier of too many decimals",
      ruled({ service_tier: "batch", multiply: { input: 0.12345 } }),
      "price[0].when[0].multiply.input",
      0.12345,
    ],
    [
      "a multiplier of an unknown unit",
      ruled({ service_tier: "batch", multiply: { inputs: 2 } }),
      "price[0].when[0].multiply.inputs",
      2,
    ],
    [
      "a multiplier of a unit of another table",
      ruled({ service_tier: "batch", multiply: { per_image: { session: 2 } } }),
      "price[0].when[0].multiply.per_image.session",
      2,
    ],
    [
      "two prices of one model",
      [
        { id: "mine", price: [blockOf()] },
        { id: "mine", price: [blockOf()] },
      ],
      "id",
      "mine",
    ],
    [
      "two prices from one day on",
      [{ id: "mine", price: [blockOf(), blockOf({ currency: "USD" })] }],
      "effective_from",
      "2026-01-01",
    ],
    [
      "an alias that is another model's id",
      [{ id: "x", provider: "openai", aliases: ["gpt-4o"], price: [blockOf()] }],
      "alias",
      "gpt-4o",
    ],
    [
      "an alias that is another model's",
      [{ id: "x", provider: "openai", aliases: ["gpt-4o-2024-08-06"], price: [blockOf()] }],
      "alias",
      "gpt-4o-2024-08-06",
    ],
    ["a discount in per cent", [{ id: "openai/gpt-4o", discount: "15" }], "discount", "15"],
    ["a discount above everything", [{ id: "openai/gpt-4o", discount: "1.1" }], "discount", "1.1"],
    ["a discount as a float", [{ id: "openai/gpt-4o", discount: 0.15 }], "discount", 0.15],
    ["a discount of five decimals", [{ id: "openai/gpt-4o", discount: "0.12345" }], "discount", "0.12345"],
    ["a negative discount", [{ id: "openai/gpt-4o", discount: "-0.1" }], "discount", "-0.1"],
    ["a discount on nothing known", [{ id: "openai/gpt-9", discount: "0.1" }], "id", "openai/gpt-9"],
    ["a discount on one region of a model", [{ id: "bedrock/us.claude", discount: "0.1" }], "id", "bedrock/us.claude"],
    ["a discount on a model without a price", [{ id: "zhipu/plan-model", discount: "0.1" }], "id", "zhipu/plan-model"],
    ["a discount on no unit", [{ id: "openai/gpt-4o", discount: "0.1", units: [] }], "units", []],
    [
      "a discount on a unit without a price",
      [{ id: "openai/gpt-4o", discount: "0.1", units: ["web_search"] }],
      "units",
      "web_search",
    ],
    [
      "a discount on a unit billed at another's rate",
      [{ id: "openai/gpt-4o", discount: "0.1", units: ["cache_read"] }],
      "units",
      "cache_read",
    ],
    [
      "two discounts on one rate",
      [
        { id: "openai/gpt-4o", discount: "0.1", units: ["input"] },
        { id: "gpt-4o", provider: "openai", discount: "0.2" },
      ],
      "id",
      "gpt-4o",
    ],
  ])("is refused: %s", (_, entries, key, found) => {
    const error = rejection(entries);
    expect(error).toMatchObject({ code: "catalog_rejected", facts: { entry: entries.length - 1, key } });
    expect(error.facts.found).toEqual(found);
    expect(error.message).toContain(`Own price ${entries.length} `);
    expect(error.message).toMatch(/; expected .{4,}[.?]$/s);
  });

  it("is named in one sentence with its key, what was found and what is expected", () => {
    expect(rejection(rated({ input: -1 })).message).toBe(
      'Own price 1 ("mine"): price[0].per_million_tokens.input is -1; expected a number of at least 0 with at most 9 decimals, or a fraction such as "1/12".',
    );
    expect(rejection([{ id: "openai/gpt-5o", discount: "0.1" }]).message).toBe(
      'Own price 1 ("openai/gpt-5o"): id is "openai/gpt-5o"; expected the id of one model. Unknown model "openai/gpt-5o". Did you mean "openai/gpt-4o"?',
    );
  });
});
