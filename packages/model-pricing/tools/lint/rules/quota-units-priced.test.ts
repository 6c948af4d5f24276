import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { quotaUnitsPriced } from "./quota-units-priced.ts";

describe("quota-units-priced", () => {
  it("refuses quotas and minimums of what has no rate", () => {
    const found = lintExample(
      quotaUnitsPriced,
      priced(`free = [{ units = ["web_search", "maps"], quantity = 5_000, per = "month" }]
minimum = { input_audio_seconds = 10 }

[price.per_thousand_calls]
web_search = 10
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "9:34 error: maps has a free quota but no rate.
        fix: add the rate of maps beyond the quota, or remove it from units.
      10:13 error: minimum counts input_audio_seconds, which the block does not price.
        fix: add the rate, or remove input_audio_seconds."
    `);
  });

  it("accepts quotas of what the block or a rule prices", () => {
    const found = lintExample(
      quotaUnitsPriced,
      priced(`free = [{ units = ["web_search"], quantity = 5_000, per = "month" }]
included = { input_images = 5 }

[price.per_image]
input = 0.04

[[price.when]]
region = "us"
per_thousand_calls = { web_search = 10 }
`),
    );
    expect(found).toBe("");
  });
});
