import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { tierAscending } from "./tier-ascending.ts";

describe("tier-ascending", () => {
  it("refuses a larger request that is cheaper than a smaller one", () => {
    const found = lintExample(
      tierAscending,
      priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
above_input_tokens = 32_000
per_million_tokens = { input = 6, output = 30 }

[[price.when]]
above_input_tokens = 128_000
per_million_tokens = { input = 4, output = 40 }
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "19:24 error: input is 4 where above_input_tokens = 128_000, less than 6 in the rule on line 13.
        fix: check both rows on the source page; larger requests cost more per unit, not less."
    `);
  });

  it("refuses a smaller request that is dearer than the block", () => {
    const found = lintExample(
      tierAscending,
      priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
upto_input_tokens = 32_000
per_million_tokens = { input = 6, output = 15 }
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "15:24 error: input is 6 where upto_input_tokens = 32_000, more than 3 in the block.
        fix: check both rows on the source page; larger requests cost more per unit, not less."
    `);
  });

  it("compares tiers of the same service only", () => {
    const found = lintExample(
      tierAscending,
      priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
service_tier = "batch"
above_input_tokens = 32_000
per_million_tokens = { input = 2, output = 10 }
`),
    );
    expect(found).toBe("");
  });

  it("accepts rates that rise or stay", () => {
    const found = lintExample(
      tierAscending,
      priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
above_input_tokens = 128_000
per_million_tokens = { input = 6, output = 15 }

[[price.when]]
above_input_tokens = 32_000
per_million_tokens = { input = 4, output = 15 }

[[price.when]]
upto_output_tokens = 200
per_million_tokens = { citation = 2 }
`),
    );
    expect(found).toBe("");
  });
});
