import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { movedTo } from "./moved-to.ts";

describe("moved-to", () => {
  it("refuses a target that is not there", () => {
    const found = lintExample(movedTo, {
      "providers/example/models/a.toml": `name = "A"
moved_to = "example/b"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "2:1 error: moved_to is "example/b"; there is no such file.
        fix: write provider/model of the file that goes on."
    `);
  });

  it("refuses chains and suggests the end", () => {
    const found = lintExample(movedTo, {
      "providers/example/models/a.toml": `name = "A"
moved_to = "example/b"
`,
      "providers/example/models/b.toml": `name = "A"
moved_to = "example/c"
`,
      "providers/example/models/c.toml": `name = "A"
family = "c"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "example/models/a.toml 2:1 error: moved_to is "example/b", which itself moved to "example/c".
        fix: write moved_to = "example/c"."
    `);
  });

  it("refuses a file that moved to itself", () => {
    const found = lintExample(movedTo, {
      "providers/example/models/a.toml": `name = "A"
moved_to = "example/a"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "2:1 error: moved_to names this file.
        fix: name the file that goes on."
    `);
  });

  it("accepts a move", () => {
    const found = lintExample(movedTo, {
      "providers/example/models/a.toml": `name = "A"
moved_to = "example/b"
`,
      "providers/example/models/b.toml": `name = "A"
family = "b"
`,
    });
    expect(found).toBe("");
  });
});
