import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const packageFolder = new URL("../..", import.meta.url).pathname;

/** What a bundle for browsers holds of the built package, for some names of its plans. */
async function bundlePlans(names: string) {
  const { metafile, outputFiles, warnings } = await build({
    stdin: {
      contents: `import { ${names} } from "@org/model-pricing/plan"; console.log(${names});`,
      resolveDir: packageFolder,
      loader: "js",
    },
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
  const inputs = Object.entries(used).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : []));
  return { inputs, gzip: gzipSync(outputFiles[0]?.text ?? "", { level: 9 }).length };
}

const ALL =
  "planRequest, planConversation, planMonth, planSubscription, planCacheWrite, planBatch, planBudget, planHiddenCosts, planRoutes, compareModels";

describe("a bundle of plans", () => {
  it("holds no model, fact or package, and counts no tokens, whichever scenarios are in it", async () => {
    const { inputs } = await bundlePlans(ALL);
    expect(inputs.filter((path) => /plan-month\.mjs|calculate-cost\.mjs/.test(path))).toHaveLength(2);
    expect(inputs.filter((path) => /node_modules\/(?!@org)|generated|exchange-rates|subscriptions/.test(path))).toEqual(
      [],
    );
    expect(inputs.filter((path) => /estimate|exact\/|count-chat/.test(path))).toEqual([]);
  });

  it("stays under 17.5 kB gzip with all ten, engine included", async () => {
    expect((await bundlePlans(ALL)).gzip).toBeLessThan(17_500);
  });

  it("of a quote alone holds no scenario, and of routes alone no engine", async () => {
    const quote = await bundlePlans("quoteRequest");
    expect(quote.inputs.filter((path) => /plan\/(plan-|compare-|conversation-|find-clock)/.test(path))).toEqual([]);
    const routes = await bundlePlans("planRoutes");
    expect(routes.inputs.filter((path) => /dist\/cost\//.test(path))).toEqual([]);
  });
});
