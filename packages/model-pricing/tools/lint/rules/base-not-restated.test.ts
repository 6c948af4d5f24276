import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { baseNotRestated } from "./base-not-restated.ts";

describe("base-not-restated", () => {
  it("refuses facts that the base says", () => {
    const found = lintExample(baseNotRestated, {
      "providers/example/models/a.toml": `name = "A"
family = "a"
context_window = 1_000
input_modalities = ["text"]
`,
      "providers/other/models/a.toml": `name = "A"
maker = "example"
base = "example/a"
context_window = 1_000
input_modalities = ["text"]
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "other/models/a.toml 2:1 error (fixable): maker is "example", but the maker is taken from the base example/a.
        fix: remove the line.
      other/models/a.toml 4:1 error (fixable): context_window is the same as in example/a, from which this file inherits it.
        fix: remove the line.
      other/models/a.toml 5:1 error (fixable): input_modalities is the same as in example/a, from which this file inherits it.
        fix: remove the line."
    `);
  });

  it("refuses facts that the base inherits itself", () => {
    const found = lintExample(baseNotRestated, {
      "providers/example/models/a.toml": `name = "A"
family = "a"
`,
      "providers/example/models/b.toml": `name = "A"
base = "example/a"
`,
      "providers/other/models/a.toml": `name = "A"
base = "example/b"
family = "a"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "other/models/a.toml 3:1 error (fixable): family is the same as in example/b, from which this file inherits it.
        fix: remove the line."
    `);
  });

  it("accepts what differs", () => {
    const found = lintExample(baseNotRestated, {
      "providers/example/models/a.toml": `name = "A"
family = "a"
context_window = 1_000
`,
      "providers/other/models/a.toml": `name = "A"
base = "example/a"
context_window = 500
`,
    });
    expect(found).toBe("");
  });
});
