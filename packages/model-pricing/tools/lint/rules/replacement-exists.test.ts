import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { replacementExists } from "./replacement-exists.ts";

describe("replacement-exists", () => {
  it("warns at an id that the provider does not have", () => {
    const found = lintExample(replacementExists, {
      "providers/example/models/model-a.toml": `name = "A"
family = "a"
replacement = "modle-b"
`,
      "providers/example/models/model-b.toml": `name = "A"
family = "b"
replacement = "zzz"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "example/models/model-a.toml 3:1 warn: replacement is "modle-b", which is no id or alias of example.
        fix: write "model-b" if that is meant.
      example/models/model-b.toml 3:1 warn: replacement is "zzz", which is no id or alias of example.
        fix: add its file, or write provider/model if another provider sells it."
    `);
  });

  it("accepts ids, aliases and models of other providers", () => {
    const found = lintExample(replacementExists, {
      "providers/example/models/a.toml": `name = "A"
family = "a"
replacement = "b"
`,
      "providers/example/models/b.toml": `name = "A"
family = "b"
aliases = ["c"]
replacement = "other/d"
`,
      "providers/example/models/e.toml": `name = "A"
family = "e"
replacement = "c"
`,
      "providers/other/models/d.toml": `name = "A"
family = "d"
`,
    });
    expect(found).toBe("");
  });
});
