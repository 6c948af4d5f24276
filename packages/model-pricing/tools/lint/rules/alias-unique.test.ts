import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { aliasUnique } from "./alias-unique.ts";

describe("alias-unique", () => {
  it("refuses an alias that is an id", () => {
    const found = lintExample(aliasUnique, {
      "providers/example/models/a.toml": `name = "A"
family = "a"
`,
      "providers/example/models/b.toml": `name = "A"
family = "a"
aliases = ["a"]
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "example/models/b.toml 3:12 error: "a" is the id of data/providers/example/models/a.toml.
        fix: remove it here: a name that has a file of its own means that file."
    `);
  });

  it("refuses an alias of two models", () => {
    const found = lintExample(aliasUnique, {
      "providers/example/models/a.toml": `name = "A"
family = "a"
aliases = ["latest"]
`,
      "providers/example/models/b.toml": `name = "A"
family = "a"

[[alias]]
id = "latest"
from = "2026-10-01"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "example/models/b.toml 5:1 error: "latest" is also an alias in data/providers/example/models/a.toml, at the same time.
        fix: keep it where it belongs today; where it moved, give both [[alias]] rows from and until."
    `);
  });

  it("refuses an alias twice in one file", () => {
    const found = lintExample(
      aliasUnique,
      `name = "A"
family = "a"
aliases = ["x"]

[[alias]]
id = "x"
fixes = { region = "us" }
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "6:1 error: "x" is already an alias on line 3.
        fix: keep it once."
    `);
  });

  it("refuses periods that share a moment", () => {
    const found = lintExample(aliasUnique, {
      "providers/example/models/a.toml": `name = "A"
family = "a"

[[alias]]
id = "latest"
until = "2026-10-02"
`,
      "providers/example/models/b.toml": `name = "A"
family = "a"

[[alias]]
id = "latest"
from = "2026-10-01"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "example/models/b.toml 5:1 error: "latest" is also an alias in data/providers/example/models/a.toml, at the same time.
        fix: keep it where it belongs today; where it moved, give both [[alias]] rows from and until."
    `);
  });

  it("accepts an alias that moved, to the instant", () => {
    const found = lintExample(aliasUnique, {
      "providers/example/models/a.toml": `name = "A"
family = "a"

[[alias]]
id = "latest"
until = "2026-10-01"
`,
      "providers/example/models/b.toml": `name = "A"
family = "a"

[[alias]]
id = "latest"
from = "2026-09-30T16:00:00Z"
`,
    });
    expect(found).toBe("");
  });

  it("accepts the same alias at two providers", () => {
    const found = lintExample(aliasUnique, {
      "providers/example/models/a.toml": `name = "A"
family = "a"
aliases = ["latest"]
`,
      "providers/other/models/b.toml": `name = "A"
family = "a"
aliases = ["latest"]
`,
    });
    expect(found).toBe("");
  });
});
