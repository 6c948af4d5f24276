import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkDependencyDirection } from "./dependency-direction.ts";

let root: string;

function check(file: string, source: string) {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
  return checkDependencyDirection(root, [file]);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "direction-"));
  mkdirSync(join(root, "packages/model-pricing"), { recursive: true });
  const exports = { ".": "", "./models/*": "", "./catalog": "", "./catalog.json": "", "./schema/*.json": "" };
  writeFileSync(join(root, "packages/model-pricing/package.json"), JSON.stringify({ exports }));
});

afterEach(() => rmSync(root, { recursive: true }));

describe("checkDependencyDirection", () => {
  it.each([
    ["src/cost/a.ts", "../money/rate.ts"],
    ["src/cost/a.ts", "../types.ts"],
    ["src/money/a.ts", "./b.ts"],
    ["src/bulk/a.ts", "../resolve/b.ts"],
    ["src/index.ts", "./usage/from-gemini.ts"],
    ["src/catalog.ts", "./generated/packed-hosts.ts"],
    ["src/catalog.ts", "./packed/lazy-list.ts"],
    ["src/schema/model.ts", "zod"],
    ["src/cli/index.ts", "../schema/index.ts"],
    ["src/cli/index.ts", "node:fs"],
    ["src/refresh/index.ts", "../schema/model-record.ts"],
    ["src/exchange-rates.ts", "./money/rate.ts"],
    ["src/generated/models/a.ts", "../../types.ts"],
    ["tools/lint/rules/a.ts", "../../../src/schema/model.ts"],
  ])("lets %s import %s", (file, specifier) => {
    expect(check(`packages/model-pricing/${file}`, `import { x } from "${specifier}";\n`)).toEqual([]);
  });

  it.each([
    ["src/money/a.ts", "../cost/b.ts"],
    ["src/cost/a.ts", "../catalog.ts"],
    ["src/cost/a.ts", "../generated/packed-hosts.ts"],
    ["src/cost/a.ts", "../packed/lazy-list.ts"],
    ["src/cost/a.ts", "zod"],
    ["src/usage/a.ts", "node:fs"],
    ["src/usage/a.ts", "fs"],
    ["src/resolve/a.ts", "../cost/b.ts"],
    ["src/index.ts", "./catalog.ts"],
    ["src/index.ts", "./schema/index.ts"],
    ["src/index.ts", "./cli/index.ts"],
    ["src/types.ts", "./cost/a.ts"],
    ["src/cli/index.ts", "../cost/calculate-cost.ts"],
    ["src/cli/index.ts", "../../tools/load.ts"],
    ["src/schema/model.ts", "../money/rate.ts"],
    ["tools/compile.ts", "../src/cli/index.ts"],
    ["tools/compile.ts", "../src/generated/packed-hosts.ts"],
    ["src/novel/a.ts", "../types.ts"],
    ["src/refresh/index.ts", "../catalog.ts"],
    ["src/refresh/index.ts", "zod"],
  ])("refuses that %s imports %s", (file, specifier) => {
    const path = `packages/model-pricing/${file}`;
    expect(check(path, `\nimport { x } from "${specifier}";\n`)).toMatchObject([{ file: path, line: 2 }]);
  });

  it("names what was imported and which direction is allowed", () => {
    const [problem] = check("packages/model-pricing/src/cost/a.ts", 'export { x } from "../usage/b.ts";\n');
    expect(problem?.message).toMatchInlineSnapshot(
      `"cost imports usage (src/usage/b.ts); it may import money, types.ts, errors.ts, units.ts, attributes.ts, instant.ts, usage-fields.ts."`,
    );
  });

  it("reads imports of types, over several lines and inside calls", () => {
    const source = 'import type {\n  A,\n} from "../cost/a.ts";\nconst b = await import("../cost/b.ts");\n';
    expect(check("packages/model-pricing/src/money/a.ts", source).map(({ line }) => line)).toEqual([3, 4]);
  });

  it("reads no import in comments", () => {
    const source = '/**\n * import { x } from "../cost/a.ts";\n */\n// import "../cost/a.ts";\n';
    expect(check("packages/model-pricing/src/money/a.ts", source)).toEqual([]);
  });

  it.each(["@org/model-pricing", "@org/model-pricing/models/openai", "@org/model-pricing/catalog.json", "astro"])(
    "lets the site import %s",
    (specifier) =>
      expect(check("apps/site/src/pages/index.astro", `---\nimport x from "${specifier}";\n---\n`)).toEqual([]),
  );

  it.each([
    "@org/model-pricing/dist/catalog.mjs",
    "@org/model-pricing/src/index.ts",
    "../../../../packages/model-pricing/src/index.ts",
  ])("refuses that the site imports %s", (specifier) => {
    const found = check("apps/site/src/pages/index.astro", `---\nimport x from "${specifier}";\n---\n`);
    expect(found).toMatchObject([{ file: "apps/site/src/pages/index.astro", line: 2 }]);
  });
});
