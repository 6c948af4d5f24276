import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { parentPriced } from "./parent-priced.ts";

describe("parent-priced", () => {
  it("refuses a cache lifetime without the default lifetime", () => {
    const found = lintExample(
      parentPriced,
      priced(`[price.per_million_tokens]
input = 3
output = 15
cache_write_1h = 6
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "12:1 error: cache_write_1h is priced but cache_write is not.
        fix: add cache_write, or remove cache_write_1h if the provider has one cache price."
    `);
  });

  it("refuses cached audio without a rate for audio", () => {
    const found = lintExample(
      parentPriced,
      priced(`[price.per_million_tokens]
input = 3
output = 15
cache_read = 0.3
cache_read_audio = 0.3
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "13:1 error: cache_read_audio is priced but input_audio is not.
        fix: add input_audio, or remove cache_read_audio if the source page has no input_audio price."
    `);
  });

  it("refuses a part that only a rule prices", () => {
    const found = lintExample(
      parentPriced,
      priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
service_tier = "batch"
per_million_tokens = { cache_write_12h = 2 }
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "15:24 error: cache_write_12h is priced but cache_write is not.
        fix: add cache_write, or remove cache_write_12h if the provider has one cache price."
    `);
  });

  it("accepts a modality that is all a model sells", () => {
    const found = lintExample(
      parentPriced,
      priced(`[price.per_million_tokens]
output_video = 16
`),
    );
    expect(found).toBe("");
  });

  it("accepts a rule that adds a part to what the block prices", () => {
    const found = lintExample(
      parentPriced,
      priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
service_tier = "batch"
per_million_tokens = { cache_read = 0.1 }
`),
    );
    expect(found).toBe("");
  });
});
