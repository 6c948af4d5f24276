import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { digitGrouping } from "./digit-grouping.ts";

describe("digit-grouping", () => {
  it("groups long whole numbers", () => {
    const found = lintExample(
      digitGrouping,
      priced(
        `[price.per_million_tokens]
input = 12345

[[price.when]]
above_input_tokens = 20_0000
multiply = 2
`,
        `context_window = 1000000
`,
      ),
    );
    expect(found).toMatchInlineSnapshot(`
      "3:1 warn (fixable): context_window = 1000000 has long digits without groups.
        fix: write 1_000_000.
      11:1 warn (fixable): input = 12345 has long digits without groups.
        fix: write 12_345.
      14:1 warn (fixable): above_input_tokens = 20_0000 has long digits without groups.
        fix: write 200_000."
    `);
  });

  it("accepts grouped numbers, years and decimals", () => {
    const found = lintExample(
      digitGrouping,
      priced(
        `[price.per_million_tokens]
input = 4096
output = 12345.5
`,
        `context_window = 1_000_000
`,
      ),
    );
    expect(found).toBe("");
  });
});
