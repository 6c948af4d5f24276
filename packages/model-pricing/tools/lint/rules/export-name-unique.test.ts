import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { exportNameUnique } from "./export-name-unique.ts";

describe("export-name-unique", () => {
  it("refuses two files that give one constant", () => {
    const found = lintExample(exportNameUnique, {
      "providers/example/models/a-1.5.toml": `name = "A"
family = "a"
`,
      "providers/example/models/a.1-5.toml": `name = "A"
family = "a"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "example/models/a.1-5.toml 1:1 error: the file name gives the constant a_1_5, as data/providers/example/models/a-1.5.toml does.
        fix: rename one of the two; where both ids exist, give it its id and excuse it from id-matches-path in tools/lint/exceptions.ts."
    `);
  });

  it("refuses a service named like a model", () => {
    const found = lintExample(exportNameUnique, {
      "providers/example/models/a.toml": `name = "A"
family = "a"
`,
      "providers/example/services/a.toml": `name = "A"
family = "a"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "example/services/a.toml 1:1 error: the file name gives the constant a, as data/providers/example/models/a.toml does.
        fix: rename one of the two; where both ids exist, give it its id and excuse it from id-matches-path in tools/lint/exceptions.ts."
    `);
  });

  it("accepts equal names at two providers", () => {
    const found = lintExample(exportNameUnique, {
      "providers/example/models/a.toml": `name = "A"
family = "a"
`,
      "providers/other/models/a.toml": `name = "A"
family = "a"
`,
    });
    expect(found).toBe("");
  });
});
