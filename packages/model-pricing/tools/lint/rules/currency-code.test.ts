import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { currencyCode } from "./currency-code.ts";

describe("currency-code", () => {
  it("refuses a code that ISO 4217 does not have", () => {
    const found = lintExample(
      currencyCode,
      priced(`currency = "RMB"
[price.per_million_tokens]
input = 3
output = 15
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "9:1 error: "RMB" is not a currency of ISO 4217.
        fix: write its three letters, such as USD, CNY or EUR."
    `);
  });

  it("accepts a currency in use", () => {
    const found = lintExample(
      currencyCode,
      priced(`currency = "CNY"
[price.per_million_tokens]
input = 3
output = 15
`),
    );
    expect(found).toBe("");
  });
});
