import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { tierComplete } from "./tier-complete.ts";

describe("tier-complete", () => {
  it("refuses a rule that moves the whole and leaves parts behind", () => {
    const found = lintExample(
      tierComplete,
      priced(`[price.per_million_tokens]
input = 3
output = 15
cache_read = 0.3
cache_write = 3.75

[[price.when]]
above_input_tokens = 200_000
per_million_tokens = { input = 6, output = 22.5 }
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "17:1 error: the rule writes input but not cache_read and cache_write, which the block prices.
        fix: add cache_read and cache_write to the rule; repeat the block's rate where it stays the same."
    `);
  });

  it("refuses a rule that leaves behind a part of a part", () => {
    const found = lintExample(
      tierComplete,
      priced(`[price.per_million_tokens]
input = 3
output = 15
cache_read = 0.3
input_audio = 6
cache_read_audio = 0.6

[[price.when]]
above_input_tokens = 200_000
per_million_tokens = { cache_read = 0.5 }
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "18:1 error: the rule writes cache_read but not cache_read_audio, which the block prices.
        fix: add cache_read_audio to the rule; repeat the block's rate where it stays the same."
    `);
  });

  it("accepts a part that the block bills like a unit of the rule", () => {
    const found = lintExample(
      tierComplete,
      priced(`[price.per_million_tokens]
input = 3
output = 15
input_audio = "input"

[[price.when]]
above_input_tokens = 200_000
per_million_tokens = { input = 6, output = 22.5 }
`),
    );
    expect(found).toBe("");
  });

  it("accepts a rule that writes a part alone", () => {
    const found = lintExample(
      tierComplete,
      priced(`[price.per_million_tokens]
input = 3
output = 15
reasoning = 15

[[price.when]]
thinking = true
per_million_tokens = { reasoning = 30 }
`),
    );
    expect(found).toBe("");
  });
});
