import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { neutralValueAlsoRuled } from "./neutral-value-also-ruled.ts";

describe("neutral-value-also-ruled", () => {
  it("refuses a price for a value that the block calls neutral", () => {
    const found = lintExample(
      neutralValueAlsoRuled,
      priced(`neutral = { resolution = ["720p", "1080p"] }

[price.per_second]
output_video = 0.1

[[price.when]]
resolution = ["1080p", "4k"]
per_second = { output_video = 0.3 }
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "15:1 error: resolution = "1080p" has a rule here and is neutral in the same block.
        fix: remove it from the rule if it changes nothing, else from neutral."
    `);
  });

  it("warns at a price for a value that the provider calls neutral", () => {
    const found = lintExample(neutralValueAlsoRuled, {
      "providers/example/provider.toml": `name = "Example"
price_page = "https://example.com/pricing"

[neutral]
region = ["global"]
`,
      "providers/example/models/example-large-2.toml": priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
region = "global"
multiply = 1.1
`),
    });
    expect(found).toMatchInlineSnapshot(`
      "example/models/example-large-2.toml 14:1 warn: region = "global" has a rule here and is neutral in provider.toml.
        fix: remove it from the rule if it changes nothing, else from neutral."
    `);
  });

  it("accepts a neutral value that narrows another condition", () => {
    const found = lintExample(
      neutralValueAlsoRuled,
      priced(`neutral = { resolution = ["720p"] }

[price.per_second]
output_video = 0.1

[[price.when]]
resolution = "720p"
service_tier = "batch"
per_second = { output_video = 0.05 }
`),
    );
    expect(found).toBe("");
  });
});
