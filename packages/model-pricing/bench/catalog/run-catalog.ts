import { type PricerName, peer, pricers } from "../cost/pricers.ts";
import { costProcess } from "../cost/run-cost.ts";
import { bundleSize } from "../lib/bundle-size.ts";
import { formatKilobytes, formatNumber, formatRatio } from "../lib/format.ts";
import { overLimit, startHelper } from "../lib/helper-process.ts";
import { describeMachine, formatMachine, type Machine } from "../lib/machine.ts";
import { markdownTable } from "../lib/markdown-table.ts";
import { reportProgress } from "../lib/progress.ts";
import { interleave, median, pairedRatio } from "../lib/statistics.ts";

const measured = ["id", "first-party", peer] as const satisfies PricerName[];

/** What a page bundles to have the catalog, and to price with it as the peer can. */
const bundles: Record<(typeof measured)[number], { catalog: string; pricing: string }> = {
  id: {
    catalog: `export * from "@org/model-pricing/catalog";`,
    pricing: `export { resolveModel } from "@org/model-pricing/catalog"; export { calculateCost } from "@org/model-pricing";`,
  },
  "first-party": {
    catalog: `export * from "@org/model-pricing/catalog/first-party";`,
    pricing: `export { resolveModel } from "@org/model-pricing/catalog/first-party"; export { calculateCost } from "@org/model-pricing";`,
  },
  "genai-prices": {
    catalog: `export * from "@pydantic/genai-prices";`,
    pricing: `export { calcPrice } from "@pydantic/genai-prices";`,
  },
};

interface Measured {
  name: (typeof measured)[number];
  import_ms: number[];
  first_price_ms: number[];
  gzip_bytes: { catalog: number; pricing: number };
}

export interface CatalogResults {
  benchmark: "catalog";
  machine: Machine;
  measured: Measured[];
}

async function timeInFreshProcess(name: PricerName, task: "importOnly" | "start"): Promise<number> {
  const helper = startHelper(costProcess, [name]);
  try {
    const timing = await helper.ask<{ ms: number }>({ task });
    if (timing === overLimit) throw new Error(`${name} did not answer.`);
    return timing.ms;
  } finally {
    helper.stop();
  }
}

/** Measures import times in fresh processes, in turns, and the sizes of bundles. */
export async function runCatalog({ quick }: { quick: boolean }): Promise<CatalogResults> {
  const results: Measured[] = [];
  for (const name of measured) {
    const [catalog, pricing] = [await bundleSize(bundles[name].catalog), await bundleSize(bundles[name].pricing)];
    results.push({
      name,
      import_ms: [],
      first_price_ms: [],
      gzip_bytes: { catalog: catalog.code, pricing: pricing.code },
    });
  }
  const rounds = quick ? 11 : 41;
  reportProgress(`Importing the catalogs in ${rounds} rounds of fresh processes`);
  for (const one of interleave(results, rounds).flat()) {
    one.import_ms.push(await timeInFreshProcess(one.name, "importOnly"));
    one.first_price_ms.push(await timeInFreshProcess(one.name, "start"));
  }
  return { benchmark: "catalog", machine: describeMachine(), measured: results };
}

const titles: Record<Measured["name"], string> = {
  id: "@org/model-pricing/catalog",
  "first-party": "@org/model-pricing/catalog/first-party",
  "genai-prices": pricers[peer].title,
};

/** Writes a run as Markdown. */
export function reportCatalog({ machine, measured: results }: CatalogResults): string {
  const theirs = results.find(({ name }) => name === peer) as Measured;
  const own = results.find(({ name }) => name === "id") as Measured;
  const rows = results.map(({ name, import_ms, first_price_ms, gzip_bytes }) => {
    const beside = (value: string, ratio: number) => (name === peer ? value : `${value} (${formatRatio(ratio)})`);
    return [
      titles[name],
      beside(formatNumber(median(import_ms)), pairedRatio(import_ms, theirs.import_ms)),
      beside(formatNumber(median(first_price_ms)), pairedRatio(first_price_ms, theirs.first_price_ms)),
      beside(formatKilobytes(gzip_bytes.catalog), gzip_bytes.catalog / theirs.gzip_bytes.catalog),
      beside(formatKilobytes(gzip_bytes.pricing), gzip_bytes.pricing / theirs.gzip_bytes.pricing),
    ];
  });
  const ratio = pairedRatio(own.import_ms, theirs.import_ms);
  return [
    "## Catalog",
    formatMachine(machine),
    `Import of the whole catalog takes ${formatNumber(ratio)} of @pydantic/genai-prices' time; the goal, below 0.5, ${ratio < 0.5 ? "is met" : "is MISSED"}.`,
    `Milliseconds in fresh processes, median of ${own.import_ms.length} rounds: import alone, and import up to the first priced request. Bundles for a browser, minified, gzip: everything exported, and what pricing by id needs. In brackets the share of the peer's in the same rounds.`,
    markdownTable(["", "import", "first price", "gzip, all", "gzip, pricing"], rows),
  ].join("\n\n");
}
