import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { rulesClash } from "./rules-clash.ts";

/** A model with these rules, each given as lines. */
function withRules(...rules: readonly string[]): string {
  const base = "[price.per_million_tokens]\ninput = 3\noutput = 15\n";
  return priced(base + rules.map((rule) => `\n[[price.when]]\n${rule}\n`).join(""));
}

const LONG = "above_input_tokens = 200_000\nper_million_tokens = { input = 6, output = 22.5 }";
const TIERS = 'service_tier = ["batch", "flex"]\nper_million_tokens = { input = 1.5, output = 7.5 }';
const RATES = "per_million_tokens = { input = 3, output = 11 }";

describe("rules-clash", () => {
  it("refuses two rules that set a rate and can hold at once", () => {
    expect(lintExample(rulesClash, withRules(LONG, TIERS))).toMatchInlineSnapshot(`
      "19:24 error: this rule and the one on line 13 both set input and can hold at once (above_input_tokens = 200_000, service_tier = "batch").
        fix: add a rule with the conditions of both that says the rate then, or not_offered = true."
    `);
  });

  it("refuses a third rule that settles only a part of the overlap", () => {
    const oneTier = withRules(LONG, TIERS, `service_tier = "batch"\nabove_input_tokens = 200_000\n${RATES}`);
    expect(lintExample(rulesClash, oneTier)).toContain('(above_input_tokens = 200_000, service_tier = "flex")');
    const later = withRules(LONG, TIERS, `service_tier = ["batch", "flex"]\nabove_input_tokens = 400_000\n${RATES}`);
    expect(lintExample(rulesClash, later)).toContain('(above_input_tokens = 200_000, service_tier = "batch")');
  });

  it("refuses a region beside the group that it belongs to", () => {
    const found = lintExample(rulesClash, {
      "providers/example/provider.toml": `name = "Example"
price_page = "https://example.com/pricing"

[region_group]
us = ["us-east-1", "us-west-2"]
`,
      "providers/example/models/a.toml": withRules(
        'region = "us"\nper_million_tokens = { input = 4 }',
        'region = "us-east-1"\nper_million_tokens = { input = 5 }',
      ),
    });
    expect(found).toMatchInlineSnapshot(`
      "example/models/a.toml 19:24 error: this rule and the one on line 13 both set input and can hold at once (region = "us-east-1").
        fix: let the two exclude each other: one list of regions or one schedule for each rate."
    `);
  });

  it("refuses two schedules of which nobody knows that they never meet", () => {
    const found = lintExample(
      rulesClash,
      withRules(
        'schedule = "day"\nper_million_tokens = { input = 4 }',
        'schedule = "weekend"\nper_million_tokens = { input = 5 }',
      ),
    );
    expect(found).toMatchInlineSnapshot(`
      "19:24 error: this rule and the one on line 13 both set input and can hold at once.
        fix: let the two exclude each other: one list of regions or one schedule for each rate."
    `);
  });

  it("refuses equal conditions twice", () => {
    const found = lintExample(
      rulesClash,
      withRules(
        'region = ["us", "eu"]\nper_million_tokens = { input = 4 }',
        'region = ["eu", "us"]\nmultiply = { output = 2 }',
      ),
    );
    expect(found).toMatchInlineSnapshot(`
      "17:1 error: this rule and the one on line 13 hold under the same conditions (region = ["eu", "us"]).
        fix: put everything into one of the two rules."
    `);
  });

  it("refuses nested multipliers of the same unit", () => {
    const found = lintExample(
      rulesClash,
      withRules('service_tier = "batch"\nregion = "us"\nmultiply = 1.1', 'service_tier = "batch"\nmultiply = 0.5'),
    );
    expect(found).toMatchInlineSnapshot(`
      "20:1 error: two multipliers of input nest: the rule on line 13 holds only where the one on line 18 does, so both would apply.
        fix: write the rates themselves in the rule on line 13, or make the conditions exclude each other."
    `);
  });

  it("sees that a multiplier of the whole nests with one of a part that is billed like it", () => {
    const found = lintExample(
      rulesClash,
      withRules(
        'service_tier = "batch"\nmultiply = { input = 0.5 }',
        'service_tier = "batch"\nregion = "us"\nmultiply = { cache_read = 1.1 }',
      ),
    );
    expect(found).toContain("two multipliers of cache_read nest");
  });

  it.each<[string, readonly string[]]>([
    [
      "a third rule with the conditions of both",
      [LONG, TIERS, `service_tier = ["batch", "flex"]\nabove_input_tokens = 200_000\n${RATES}`],
    ],
    [
      "third rules that settle the overlap together",
      [
        LONG,
        TIERS,
        `service_tier = "batch"\nabove_input_tokens = 200_000\n${RATES}`,
        'service_tier = "flex"\nabove_input_tokens = 200_000\nnot_offered = true',
      ],
    ],
    [
      "an overlap that is not sold",
      [LONG, TIERS, 'service_tier = ["batch", "flex"]\nabove_input_tokens = 100_000\nnot_offered = true'],
    ],
    [
      "rules that exclude each other",
      [
        'service_tier = "flex"\nper_million_tokens = { input = 1 }',
        'service_tier = "batch"\nper_million_tokens = { input = 1 }',
      ],
    ],
    [
      "a rule that is a case of the other",
      [
        "thinking = true\nper_million_tokens = { output = 20 }",
        'thinking = true\nregion = "us"\nper_million_tokens = { output = 22 }',
      ],
    ],
    [
      "rules that set different rates",
      ["thinking = true\nper_million_tokens = { output = 20 }", 'region = "us"\nper_million_tokens = { input = 22 }'],
    ],
    [
      "nested multipliers of different units",
      [
        'service_tier = "batch"\nmultiply = { input = 0.5 }',
        'service_tier = "batch"\nregion = "us"\nmultiply = { output = 1.1 }',
      ],
    ],
    ["multipliers that stack", ['service_tier = "batch"\nmultiply = 0.5', 'region = "us"\nmultiply = 1.1']],
  ])("accepts %s", (_, rules) => {
    expect(lintExample(rulesClash, withRules(...rules))).toBe("");
  });
});
