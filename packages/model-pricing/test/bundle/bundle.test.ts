import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const packageFolder = new URL("../..", import.meta.url).pathname;

/** Bundles a few lines against the built package as a user's bundler would. */
async function bundle(
  code: string,
): Promise<{ readonly text: string; readonly gzip: number; readonly inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: packageFolder, loader: "js" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const text = outputFiles[0]?.text ?? "";
  const used = Object.values(metafile.outputs)[0]?.inputs ?? {};
  const inputs = Object.entries(used).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
  return { text, gzip: gzipSync(text, { level: 9 }).length, inputs };
}

const ONE_MODEL = `
  import { calculateCost } from "@org/model-pricing";
  import { gpt_4o_mini } from "@org/model-pricing/models/openai";
  console.log(calculateCost(gpt_4o_mini, { input_tokens: 1 }, { at: "2026-01-05T00:00:00Z" }).total);`;

describe("a bundle", () => {
  it("of the engine and one model stays under 9 kB gzip", async () => {
    const { gzip } = await bundle(ONE_MODEL);
    expect(gzip).toBeLessThan(9000);
  });

  it("of the engine and the model with the longest list stays under 9 kB gzip too", async () => {
    const code = ONE_MODEL.replaceAll("gpt_4o_mini", "deepseek_v4_flash").replace("models/openai", "models/deepseek");
    expect((await bundle(code)).gzip).toBeLessThan(9000);
  });

  it("of one model holds neither zod nor the catalog nor a second model", async () => {
    const { text, inputs } = await bundle(ONE_MODEL);
    expect(inputs.filter((path) => /node_modules\/(?!@org)|catalog|providers|schema|cli/.test(path))).toEqual([]);
    expect(text).toContain("gpt-4o-mini");
    expect(text).not.toContain("GPT-4.1");
  });

  it("of the engine alone holds no model", async () => {
    const { inputs } = await bundle('import { calculateCost } from "@org/model-pricing"; console.log(calculateCost);');
    expect(inputs.filter((path) => /generated|models/.test(path))).toEqual([]);
  });

  it("of the estimator with all its families stays under 4 kB gzip", async () => {
    const { gzip } = await bundle(
      'import { estimateTokens } from "@org/model-pricing/tokens"; console.log(estimateTokens);',
    );
    expect(gzip).toBeLessThanOrEqual(4096);
  });

  it("keeps the names of errors, whatever a minifier makes of their classes", async () => {
    const { text } = await bundle(`
      import { calculateCost } from "@org/model-pricing";
      import { gpt_4o_mini } from "@org/model-pricing/models/openai";
      globalThis.result = (() => { try { calculateCost(gpt_4o_mini, { input_tokens: -1 }, { at: 0 }); } catch (error) { return error; } })();`);
    await import(`data:text/javascript,${encodeURIComponent(text)}`);
    const error = (globalThis as { result?: unknown }).result;
    expect(error).toMatchObject({ name: "UsageError", code: "invalid_usage" });
  });

  it("of one adapter does not hold the others", async () => {
    const { inputs } = await bundle('import { fromAnthropic } from "@org/model-pricing"; console.log(fromAnthropic);');
    expect(inputs.filter((path) => /from-(gemini|openai|deepseek)/.test(path))).toEqual([]);
  });

  it.each([
    ["explainError", 'explainError("429")', 12_500],
    ["describeKey", 'describeKey("sk-")', 3_000],
    ["checkModels", "checkModels([], {}, { at: 0 })", 3_000],
    ["chooseProviders", "chooseProviders([], {})", 1_500],
    ["throughput", "throughput({ rpm: 1 })", 1_500],
  ])(
    "of the guide's %s stays small, and holds neither catalog nor the other tools' tables",
    async (name, call, most) => {
      const { gzip, inputs } = await bundle(
        `import { ${name} } from "@org/model-pricing/guide"; console.log(${call});`,
      );
      expect(gzip).toBeLessThan(most);
      expect(
        inputs.filter((path) => /node_modules\/(?!@org)|generated\/(?!guide-facts)|cli|schema/.test(path)),
      ).toEqual([]);
      if (name !== "explainError") expect(inputs.filter((path) => /error-texts/.test(path))).toEqual([]);
    },
  );

  it.each([
    ["every model", "catalog", 90_000],
    ["the makers' own models", "catalog/first-party", 30_000],
  ])("of %s stays small, history included", async (_, entry, most) => {
    const { gzip } = await bundle(`import { models } from "@org/model-pricing/${entry}"; console.log(models);`);
    expect(gzip).toBeLessThan(most);
  });
});
