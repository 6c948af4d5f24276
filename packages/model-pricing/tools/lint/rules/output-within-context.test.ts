import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { outputWithinContext } from "./output-within-context.ts";

describe("output-within-context", () => {
  it("refuses limits above the context window", () => {
    const found = lintExample(
      outputWithinContext,
      `name = "A"
family = "a"
context_window = 128_000
max_input_tokens = 200_000
max_output_tokens = 128_001
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "4:1 error: max_input_tokens is 200_000, more than the context window of 128_000.
        fix: check both on the provider's page; context_window counts input and output together.
      5:1 error: max_output_tokens is 128_001, more than the context window of 128_000.
        fix: check both on the provider's page; context_window counts input and output together."
    `);
  });

  it("compares a limit with the window of the base", () => {
    const found = lintExample(outputWithinContext, {
      "providers/example/models/a.toml": `name = "A"
family = "a"
context_window = 128_000
`,
      "providers/other/models/a.toml": `name = "A"
base = "example/a"
max_output_tokens = 200_000
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "other/models/a.toml 3:1 error: max_output_tokens is 200_000, more than the context window of 128_000.
        fix: check both on the provider's page; context_window counts input and output together."
    `);
  });

  it("accepts an output as large as the window", () => {
    const found = lintExample(
      outputWithinContext,
      `name = "A"
family = "a"
context_window = 128_000
max_output_tokens = 128_000
`,
    );
    expect(found).toBe("");
  });
});
