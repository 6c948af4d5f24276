import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { priceJump } from "./price-jump.ts";

describe("price-jump", () => {
  it("warns at a tenfold step between blocks", () => {
    const found = lintExample(
      priceJump,
      `name = "A"
family = "a"

[[price]]
effective_from = "2026-08-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-08-02"

[price.per_million_tokens]
input = 1

[[price]]
effective_from = "2026-09-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-09-02"

[price.per_million_tokens]
input = 10
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "20:1 warn: input went from 1 (line 11) to 10 with this block, tenfold or more.
        fix: check the decimal point on the source page; if it is right, say in a note of the block why it moved that far."
    `);
  });

  it("accepts a tenfold step that a note explains", () => {
    const found = lintExample(
      priceJump,
      `name = "A"
family = "a"

[[price]]
effective_from = "2026-08-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-08-02"

[price.per_million_tokens]
input = 1

[[price]]
effective_from = "2026-09-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-09-02"
note = "Preview price ended."

[price.per_million_tokens]
input = 10
`,
    );
    expect(found).toBe("");
  });

  it("warns at a rule ten times away from all its neighbours", () => {
    const found = lintExample(
      priceJump,
      priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
service_tier = "batch"
per_million_tokens = { input = 1.5, output = 0.75 }
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "15:37 warn: output is 0.75 in this rule and 15 on line 11, tenfold or more apart.
        fix: check the decimal point of both on the source page."
    `);
  });

  it("accepts a ladder whose steps are small", () => {
    const found = lintExample(
      priceJump,
      priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
above_input_tokens = 32_000
per_million_tokens = { input = 12, output = 60 }

[[price.when]]
above_input_tokens = 128_000
per_million_tokens = { input = 48, output = 240 }
`),
    );
    expect(found).toBe("");
  });

  it("warns at a threefold edit inside a block", () => {
    const found = lintExample(
      priceJump,
      priced(`[price.per_million_tokens]
input = 3
output = 45
`),
      {
        before: {
          "providers/example/models/example-large-2.toml": priced(`[price.per_million_tokens]
input = 3
output = 15
`),
        },
      },
    );
    expect(found).toMatchInlineSnapshot(`
      "11:1 warn: output rose from 15 to 45 inside an existing block.
        fix: if the provider raised it, add a [[price]] block; if 15 was wrong, say so in the PR."
    `);
  });

  it("accepts a small correction inside a block", () => {
    const found = lintExample(
      priceJump,
      priced(`[price.per_million_tokens]
input = 3
output = 16
`),
      {
        before: {
          "providers/example/models/example-large-2.toml": priced(`[price.per_million_tokens]
input = 3
output = 15
`),
        },
      },
    );
    expect(found).toBe("");
  });
});
