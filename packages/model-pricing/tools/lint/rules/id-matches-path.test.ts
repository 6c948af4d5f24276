import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { idMatchesPath } from "./id-matches-path.ts";

describe("id-matches-path", () => {
  it("refuses an id that belongs in another file", () => {
    const found = lintExample(idMatchesPath, {
      "providers/example/models/a.toml": `id = "org/Model:free"
name = "A"
family = "a"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "1:1 error (fixable): id is "org/Model:free", which belongs in org-model-free.toml, not in a.toml.
        fix: rename the file, or correct the id."
    `);
  });

  it("does not offer to rename over another file", () => {
    const found = lintExample(idMatchesPath, {
      "providers/example/models/a.toml": `id = "org/b"
name = "A"
family = "a"
`,
      "providers/example/models/org-b.toml": `id = "org/b"
name = "A"
family = "a"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "example/models/a.toml 1:1 error: id is "org/b", which belongs in org-b.toml, not in a.toml.
        fix: that file exists: correct the id, or put the two together."
    `);
  });

  it("refuses capitals in a file name", () => {
    const found = lintExample(idMatchesPath, {
      "providers/example/models/Model-A.toml": `name = "A"
family = "a"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "1:1 error: the file name Model-A.toml holds "M"; only lower case letters, digits, ".", "_" and "-" may stand in it.
        fix: rename it to model-a.toml; if the provider's id is "Model-A", add id = "Model-A"."
    `);
  });

  it("warns at an id that the file name says already", () => {
    const found = lintExample(idMatchesPath, {
      "providers/example/models/a.toml": `id = "a"
name = "A"
family = "a"
`,
    });
    expect(found).toMatchInlineSnapshot(`
      "1:1 warn (fixable): id repeats the file name a.toml.
        fix: remove the line; id is for ids that cannot be file names."
    `);
  });

  it("accepts the file name of an id with other characters", () => {
    const found = lintExample(idMatchesPath, {
      "providers/example/models/org-model-a-free.toml": `id = "org/Model-A:free"
name = "A"
family = "a"
`,
    });
    expect(found).toBe("");
  });
});
