import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { estimateTokens } from "../../src/tokens/estimate/estimate-tokens.ts";
import * as rules from "../../src/tokens/estimate/rules-of-thumb.ts";
import { makeSamples, type Sample, setsBand } from "./corpus/samples.ts";
import { countSamples } from "./count-samples.ts";
import { groupOf } from "./fit/fit-weights.ts";
import { type FittedFamily, fittedFamilies } from "./tokenizers.ts";

const load = createRequire(import.meta.url);

type Take = (sample: Sample) => boolean;
type Estimate = (text: string) => number;

const isHeldOut: Take = ({ split }) => split !== "fitted";
const isLong: Take = (sample) => isHeldOut(sample) && sample.size >= 600;
const isGroup =
  (group: ReturnType<typeof groupOf>): Take =>
  (sample) =>
    isLong(sample) && groupOf(sample.kind) === group;

const COLUMNS: Readonly<Record<string, Take>> = {
  all: isLong,
  zh: isGroup("zh"),
  en: isGroup("en"),
  ja: isGroup("ja"),
  code: isGroup("code"),
  unseen_sources: (sample) => isLong(sample) && sample.split === "unseen",
  "160_bytes": (sample) => isHeldOut(sample) && sample.size < 600,
};

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const percent = (share: number) => Math.round(share * 1000) / 10;

/** Mean absolute error in per cent. */
function errorOf(samples: readonly Sample[], truths: readonly number[], take: Take, estimate: Estimate): number {
  const errors = samples.flatMap((sample, index) =>
    take(sample) ? [Math.abs(estimate(sample.text) / (truths[index] as number) - 1)] : [],
  );
  return percent(mean(errors));
}

function measureFamily(family: FittedFamily, samples: readonly Sample[], truths: readonly number[], tokenx: Estimate) {
  const ours = (text: string) => estimateTokens(text, family).tokens;
  const columns = (estimate: Estimate) =>
    Object.fromEntries(Object.entries(COLUMNS).map(([name, take]) => [name, errorOf(samples, truths, take, estimate)]));
  const bands = samples.flatMap((sample, index) =>
    isHeldOut(sample) && !setsBand(sample)
      ? [{ ...estimateTokens(sample.text, family), truth: truths[index] as number }]
      : [],
  );
  const kinds = [...new Set(samples.filter(isLong).map(({ kind }) => kind))].sort();
  return {
    error: columns(ours),
    error_of_tokenx: columns(tokenx),
    band_holds: percent(mean(bands.map(({ low, high, truth }) => (low <= truth && truth <= high ? 1 : 0)))),
    band_half_width: percent(mean(bands.map(({ tokens, low, high }) => (high - low) / 2 / tokens))),
    error_by_kind: Object.fromEntries(
      kinds.map((kind) => {
        const take: Take = (sample) => isLong(sample) && sample.kind === kind;
        return [kind, { ours: errorOf(samples, truths, take, ours), tokenx: errorOf(samples, truths, take, tokenx) }];
      }),
    ),
  };
}

/** How far the rules of thumb are off, where they are said to hold and elsewhere. */
async function measureRules(samples: readonly Sample[]) {
  const found: Record<string, Record<string, Record<string, number>>> = {};
  const named: [string, Estimate][] = Object.entries(rules);
  for (const encoding of ["o200k", "cl100k", "p50k"] as const) {
    const truths = await countSamples(samples, encoding);
    for (const [name, rule] of named) {
      found[name] ??= {};
      found[name][encoding] = Object.fromEntries(
        ["all", "en", "zh"].map((column) => [column, errorOf(samples, truths, COLUMNS[column] as Take, rule)]),
      );
    }
  }
  return found;
}

/** Measures the estimator on everything that is held out and writes results.json and the table of the README. */
export async function writeResults(): Promise<void> {
  const samples = makeSamples();
  const path = load.resolve("tokenx");
  const { estimateTokenCount } = (await import(path)) as { estimateTokenCount: Estimate };
  const families: [FittedFamily, ReturnType<typeof measureFamily>][] = [];
  for (const family of fittedFamilies) {
    process.stderr.write(`Measuring ${family}\n`);
    families.push([family, measureFamily(family, samples, await countSamples(samples, family), estimateTokenCount)]);
  }
  const results = {
    unit: "mean absolute error in per cent of the true tokens; held-out samples of 600 bytes and more, unless named 160_bytes; the band over held-out samples of all sizes from sources that it was not set on",
    held_out_samples: samples.filter(isHeldOut).length,
    band_samples: samples.filter((sample) => isHeldOut(sample) && !setsBand(sample)).length,
    families: Object.fromEntries(families),
    rules_of_thumb: await measureRules(samples),
  };
  writeFileSync(join(import.meta.dirname, "results.json"), `${JSON.stringify(results, undefined, 2)}\n`);
  process.stdout.write(`${formatTable(families)}\n`);
}

function formatTable(families: readonly [string, ReturnType<typeof measureFamily>][]): string {
  const names = Object.keys(COLUMNS);
  const head = [
    "family",
    ...names.map((name) => name.replace("_", " ")),
    "band holds",
    "half-width",
    "tokenx: all",
    ...["zh", "en", "ja", "code"],
  ];
  const rows = families.map(([family, { error, error_of_tokenx: other, band_holds, band_half_width }]) => [
    family,
    ...names.map((name) => error[name]),
    band_holds,
    band_half_width,
    ...["all", "zh", "en", "ja", "code"].map((name) => other[name]),
  ]);
  return [head, ["---", ...head.slice(1).map(() => "---:")], ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
