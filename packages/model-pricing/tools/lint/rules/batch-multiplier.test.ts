import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { batchMultiplier } from "./batch-multiplier.ts";

describe("batch-multiplier", () => {
  it("warns at a bare batch discount beside cache rates", () => {
    const found = lintExample(
      batchMultiplier,
      priced(`[price.per_million_tokens]
input = 3
output = 15
cache_read = 0.3

[[price.when]]
service_tier = ["batch", "flex"]
multiply = 0.5
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "16:1 warn: multiply = 0.5 for batch also covers cache_read; some providers do not discount cached tokens.
        fix: write multiply = { input = 0.5, output = 0.5 } if it does, and add cache_read = 1 if it does not."
    `);
  });

  it("accepts a discount that names what it covers", () => {
    const found = lintExample(
      batchMultiplier,
      priced(`[price.per_million_tokens]
input = 3
output = 15
cache_read = 0.3

[[price.when]]
service_tier = ["batch", "flex"]
multiply = { input = 0.5, output = 0.5, cache_read = 1 }
`),
    );
    expect(found).toBe("");
  });

  it("accepts a bare discount beside cache rates that the rule writes", () => {
    const found = lintExample(
      batchMultiplier,
      priced(`[price.per_million_tokens]
input = 3
output = 15
cache_read = 0.3

[[price.when]]
service_tier = "batch"
multiply = 0.5
per_million_tokens = { cache_read = 0.3 }
`),
    );
    expect(found).toBe("");
  });

  it("accepts a bare discount where nothing is cached", () => {
    const found = lintExample(
      batchMultiplier,
      priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
service_tier = ["batch", "flex"]
multiply = 0.5
`),
    );
    expect(found).toBe("");
  });

  it("accepts a bare multiplier of another tier", () => {
    const found = lintExample(
      batchMultiplier,
      priced(`[price.per_million_tokens]
input = 3
output = 15
cache_read = 0.3

[[price.when]]
service_tier = "priority"
multiply = 2
`),
    );
    expect(found).toBe("");
  });
});
