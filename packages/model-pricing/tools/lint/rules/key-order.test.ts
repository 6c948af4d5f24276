import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { keyOrder } from "./key-order.ts";

describe("key-order", () => {
  it("names the first key that stands too low, in each table", () => {
    const found = lintExample(
      keyOrder,
      `family = "a"
name = "A"
id = "a/b"

[[price]]
source = "https://example.com/pricing"
effective_from = "2026-09-01"
effective_basis = "announced"
checked_on = "2026-11-20"

[[price.when]]
multiply = 0.5
service_tier = "batch"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "2:1 error (fixable): name stands after family; it belongs before it.
        fix: move it up; npm run data:fix does so.
      7:1 error (fixable): effective_from stands after source; it belongs before it.
        fix: move it up; npm run data:fix does so.
      13:1 error (fixable): service_tier stands after multiply; it belongs before it.
        fix: move it up; npm run data:fix does so."
    `);
  });

  it("lets notes, tables and conditions stand in any order among themselves", () => {
    const found = lintExample(
      keyOrder,
      priced(`note = "n"
unknown = true

[price.per_minute]
session = 1

[price.per_million_tokens]
output = 1
input = 1

[[price.when]]
region = "us"
above_input_tokens = 10
multiply = 0.5
per_minute = { session = 1 }
`),
    );
    expect(found).toBe("");
  });
});
