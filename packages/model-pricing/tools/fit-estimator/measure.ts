// Measures the estimator on the samples that were kept from fitting: node tools/fit-estimator/measure.ts
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { get_encoding } from "tiktoken";
import {
  characters450Per1000Tokens,
  estimateTokens,
  fourCharactersPerToken,
  isTokenFamily,
  tokens225PerCharacter,
  words750Per1000Tokens,
} from "../../src/tokens/index.ts";
import { countSamples } from "./count-samples.ts";
import { readSources } from "./sources.ts";
import { type Sample, takeSamples } from "./take-samples.ts";

const folder = import.meta.dirname;
const samples = takeSamples(readSources(join(folder, ".work/debian")));
const counts = await countSamples(samples, join(folder, ".work/counts.json"));

const long = ({ bytes, split }: Sample) => split !== "fitted" && bytes >= 600;
const ofKind = (kinds: RegExp) => (sample: Sample) => long(sample) && kinds.test(sample.kind);
const GROUPS: Readonly<Record<string, (sample: Sample) => boolean>> = {
  "all, 600 B and more": long,
  Chinese: ofKind(/^zh/),
  English: ofKind(/^en$/),
  Japanese: ofKind(/^ja$/),
  code: ofKind(/^(python|typescript)$/),
  "unseen kinds": (sample) => long(sample) && sample.split === "unseen",
  "160 B": ({ split, bytes }) => split !== "fitted" && bytes < 600,
};

const percent = (share: number) => Math.round(share * 1000) / 10;
const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

const rows = Object.entries(counts).map(([family, truth]) => {
  if (!isTokenFamily(family)) throw new RangeError(`${family} is not a family of the estimator; run fit.ts first.`);
  const estimates = samples.map(({ text }) => estimateTokens(text, family));
  const errorOf = (index: number) => Math.abs((estimates[index]?.tokens as number) / (truth[index] as number) - 1);
  const indexes = (take: (sample: Sample) => boolean) =>
    samples.flatMap((sample, index) => (take(sample) ? [index] : []));
  const errors = Object.entries(GROUPS).map(([name, take]) => [name, percent(mean(indexes(take).map(errorOf)))]);
  const kept = indexes(({ split }) => split !== "fitted");
  const holds = kept.filter((index) => {
    const { low, high } = estimates[index] as { low: number; high: number };
    return low <= (truth[index] as number) && (truth[index] as number) <= high;
  });
  const widths = kept.map((index) => {
    const { tokens, low, high } = estimates[index] as { tokens: number; low: number; high: number };
    return (high - low) / 2 / tokens;
  });
  return {
    family,
    ...Object.fromEntries(errors),
    "band holds": percent(holds.length / kept.length),
    "half-width": percent(mean(widths)),
  };
});
/** The old rules, against the encoding of today's models and that of GPT-3, on long texts of the language that each is for. */
const rules = Object.entries({
  fourCharactersPerToken,
  words750Per1000Tokens,
  characters450Per1000Tokens,
  tokens225PerCharacter,
}).map(([rule, estimate]) => {
  const error = (encoding: "o200k_base" | "p50k_base", kind: string) => {
    const tokenizer = get_encoding(encoding);
    const taken = samples.filter((sample) => sample.kind === kind && sample.bytes >= 600);
    return percent(mean(taken.map(({ text }) => Math.abs(estimate(text) / tokenizer.encode(text, [], []).length - 1))));
  };
  const kinds = ["en", "zh-literary"];
  return {
    rule,
    ...Object.fromEntries(kinds.map((kind) => [`${kind}, o200k_base`, error("o200k_base", kind)])),
    ...Object.fromEntries(kinds.map((kind) => [`${kind}, p50k_base`, error("p50k_base", kind)])),
  };
});

const results = `${JSON.stringify({ families: rows, rules }, undefined, 2)}\n`;
writeFileSync(join(folder, "results.json"), results);
process.stdout.write(results);
