import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { pricePrecision } from "./price-precision.ts";

describe("price-precision", () => {
  it("suggests the number behind float residue", () => {
    const found = lintExample(
      pricePrecision,
      priced(`[price.per_million_tokens]
input = 0.49299999999999994
output = 15
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "10:1 error: input = 0.49299999999999994 has 17 decimals; at most 9 are allowed.
        fix: copy the number from the source page (0.493?)."
    `);
  });

  it("suggests a fraction for decimals that do not end", () => {
    const found = lintExample(
      pricePrecision,
      priced(`[price.per_million_tokens]
input = 0.08333333333
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "10:1 error: input = 0.08333333333 has 11 decimals; at most 9 are allowed.
        fix: copy the number from the source page ("1/12"?)."
    `);
  });

  it("warns from the seventh decimal", () => {
    const found = lintExample(
      pricePrecision,
      priced(`[price.per_million_tokens]
input = 0.1234567
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "10:1 warn: input = 0.1234567 has 7 decimals; list prices rarely have more than 6.
        fix: copy the number from the source page; leave it if the page really prints them."
    `);
  });

  it("refuses exponents", () => {
    const found = lintExample(
      pricePrecision,
      priced(`[price.per_million_tokens]
input = 1e-7
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "10:1 error: input = 1e-7 is written with an exponent.
        fix: write 0.0000001."
    `);
  });

  it("looks into rules", () => {
    const found = lintExample(
      pricePrecision,
      priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
above_input_tokens = 200_000
per_million_tokens = { input = 3.00000000001, output = 16 }
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "15:24 error: input = 3.00000000001 has 11 decimals; at most 9 are allowed.
        fix: copy the number from the source page (3?)."
    `);
  });

  it("accepts six decimals, zeros at the end, and multipliers", () => {
    const found = lintExample(
      pricePrecision,
      priced(`[price.per_million_tokens]
input = 0.123456
output = 0.5000000000

[[price.when]]
service_tier = "batch"
multiply = 0.3333
`),
    );
    expect(found).toBe("");
  });
});
