import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { coveredByNoPrice } from "./covered-by-no-price.ts";

describe("covered-by-no-price", () => {
  it("refuses a price beside a plan", () => {
    const found = lintExample(
      coveredByNoPrice,
      priced(
        `[price.per_million_tokens]
input = 3
output = 15
`,
        `covered_by = ["example/plan-lite"]
`,
      ),
    );
    expect(found).toMatchInlineSnapshot(`
      "3:1 error: the file has price blocks and is covered by example/plan-lite.
        fix: remove covered_by if the model is billed by use, else the price blocks; an id sold both ways needs two files."
    `);
  });

  it("accepts a plan alone", () => {
    const found = lintExample(
      coveredByNoPrice,
      `name = "A"
family = "a"
covered_by = ["example/plan-lite"]
`,
    );
    expect(found).toBe("");
  });
});
