import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const packageFolder = new URL("../..", import.meta.url).pathname;

/** Files of which a bundle for browsers holds something, for one import of the built package. */
async function inputsOf(code: string): Promise<readonly string[]> {
  const { metafile, warnings } = await build({
    stdin: { contents: code, resolveDir: packageFolder, loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  expect(warnings).toEqual([]);
  const used = Object.values(metafile.outputs)[0]?.inputs ?? {};
  return Object.entries(used).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
}

describe("a bundle for browsers", () => {
  it("of refresh builds without a file system, and holds no model of the built-in catalog", async () => {
    const inputs = await inputsOf('import { loadCatalog } from "@org/model-pricing/refresh"; loadCatalog("/");');
    expect(inputs.filter((path) => /generated\/(?!release)/.test(path))).toEqual([]);
    expect(inputs.some((path) => path.endsWith("generated/release.mjs"))).toBe(true);
  });

  it.each(["exchange-rates", "subscriptions", "corrections"])(
    "of %s holds neither zod nor the catalog",
    async (entry) => {
      const inputs = await inputsOf(`import * as facts from "@org/model-pricing/${entry}"; console.log(facts);`);
      expect(inputs.filter((path) => /node_modules\/(?!@org)|generated\/(models|catalog)/.test(path))).toEqual([]);
      expect(inputs.some((path) => path.endsWith(`generated/${entry}.mjs`))).toBe(true);
    },
  );
});
