import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { doublePricedUsage } from "./double-priced-usage.ts";

describe("double-priced-usage", () => {
  it("refuses a count that two tables price", () => {
    const found = lintExample(
      doublePricedUsage,
      priced(`[price.per_second]
output_video = 0.1

[price.per_minute]
output_video = 6
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "13:1 error: output_video_seconds is priced in per_minute here and in per_second on line 10.
        fix: keep the table in which the source page states the price."
    `);
  });

  it("refuses a rule that prices a count in another table", () => {
    const found = lintExample(
      doublePricedUsage,
      priced(`[price.per_second]
output_video = 0.1

[[price.when]]
resolution = "4k"
per_minute = { output_video = 12 }
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "14:16 error: output_video_seconds is priced in per_minute here and in per_second on line 10.
        fix: keep the table in which the source page states the price."
    `);
  });

  it("refuses a count that is said to be a mere measure", () => {
    const found = lintExample(
      doublePricedUsage,
      priced(`measures = ["output_video_seconds"]

[price.per_second]
output_video = 0.1
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "12:1 error: output_video_seconds is priced here and listed under measures, which are not billed.
        fix: remove the rate, or remove "output_video_seconds" from measures."
    `);
  });

  it("accepts tables that price different counts", () => {
    const found = lintExample(
      doublePricedUsage,
      priced(`measures = ["output_video_seconds"]

[price.per_million_tokens]
output_video = 16

[price.per_hour]
session = 4.8
`),
    );
    expect(found).toBe("");
  });
});
