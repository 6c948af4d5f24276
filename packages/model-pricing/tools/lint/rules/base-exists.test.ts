import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { baseExists } from "./base-exists.ts";

describe("base-exists", () => {
  it("refuses a base that is not there", () => {
    const found = lintExample(baseExists, {
      "providers/example/models/a.toml": `name = "A"
base = "other/a"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "2:1 error: base is "other/a"; there is no such file.
        fix: write provider/model of the file that describes the model, or add that file."
    `);
  });

  it("refuses a circle of bases", () => {
    const found = lintExample(baseExists, {
      "providers/example/models/a.toml": `name = "A"
base = "other/a"
`,
      "providers/other/models/a.toml": `name = "A"
base = "example/a"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "example/models/a.toml 2:1 error: base "other/a" leads back to this file.
        fix: let the maker's file stand without a base.
      other/models/a.toml 2:1 error: base "example/a" leads back to this file.
        fix: let the maker's file stand without a base."
    `);
  });

  it("accepts the base of a base, by id or file name", () => {
    const found = lintExample(baseExists, {
      "providers/example/models/a.toml": `name = "A"
base = "other/org/a"
`,
      "providers/other/models/org-a.toml": `id = "org/a"
name = "A"
base = "other/b"
`,
      "providers/other/models/b.toml": `name = "A"
family = "b"
`,
    });
    expect(found).toBe("");
  });
});
