import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { modalityPriced } from "./modality-priced.ts";

describe("modality-priced", () => {
  it("warns at audio that is read and not priced", () => {
    const found = lintExample(
      modalityPriced,
      priced(
        `[price.per_million_tokens]
input = 3
output = 15
`,
        `input_modalities = ["text", "image", "audio"]
`,
      ),
    );
    expect(found).toMatchInlineSnapshot(`
      "3:38 warn: the model reads audio, but its latest price has no input_audio; such tokens cannot be priced.
        fix: add input_audio, or input_audio = "input" if the source page says that it costs the same."
    `);
  });

  it("warns at every medium that Gemini counts apart", () => {
    const found = lintExample(modalityPriced, {
      "providers/example/provider.toml": `name = "Example"
price_page = "https://example.com/pricing"
usage_dialect = "gemini"
`,
      "providers/example/models/a.toml": priced(
        `[price.per_million_tokens]
input = 3
output = 15
input_audio = "input"
`,
        `input_modalities = ["text", "image", "audio", "video"]
`,
      ),
    });
    expect(found).toMatchInlineSnapshot(`
      "example/models/a.toml 3:29 warn: the model reads image, but its latest price has no input_image; such tokens cannot be priced.
        fix: add input_image, or input_image = "input" if the source page says that it costs the same.
      example/models/a.toml 3:47 warn: the model reads video, but its latest price has no input_video; such tokens cannot be priced.
        fix: add input_video, or input_video = "input" if the source page says that it costs the same."
    `);
  });

  it("warns at an image that is written and not priced", () => {
    const found = lintExample(
      modalityPriced,
      priced(
        `[price.per_million_tokens]
input = 3
output = 15
`,
        `output_modalities = ["text", "image"]
`,
      ),
    );
    expect(found).toMatchInlineSnapshot(`
      "3:30 warn: the model writes image, but its latest price has no output_image; such tokens cannot be priced.
        fix: add output_image, or output_image = "output" if the source page says that it costs the same."
    `);
  });

  it("warns at a rate for what the model does not read", () => {
    const found = lintExample(
      modalityPriced,
      priced(
        `[price.per_million_tokens]
input = 3
output = 15
input_audio = 6
`,
        `input_modalities = ["text"]
`,
      ),
    );
    expect(found).toMatchInlineSnapshot(`
      "13:1 warn: input_audio is priced, but input_modalities does not list audio.
        fix: add "audio" to input_modalities, or remove the rate."
    `);
  });

  it("accepts images priced one by one, and prices that count no text tokens", () => {
    const found = lintExample(modalityPriced, {
      "providers/example/models/a.toml": priced(
        `[price.per_million_tokens]
input = 3
output = 15

[price.per_image]
output = 0.04
`,
        `output_modalities = ["text", "image"]
`,
      ),
      "providers/example/models/b.toml": priced(
        `[price.per_million_characters]
input = 15
`,
        `output_modalities = ["audio"]
`,
      ),
    });
    expect(found).toBe("");
  });
});
