import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countFeatures } from "../../src/tokens/estimate/count-features.ts";
import { FEATURES } from "../../src/tokens/estimate/feature-places.ts";
import { groupBy } from "./corpus/group-by.ts";
import { makeSamples, type Sample, setsBand } from "./corpus/samples.ts";
import { countSamples } from "./count-samples.ts";
import { estimateRow, fitBand } from "./fit/fit-band.ts";
import { fitWeights } from "./fit/fit-weights.ts";
import { packWeights, unpackWeights } from "./fit/pack.ts";
import { fittedFamilies } from "./tokenizers.ts";
import { estimateFolder, literal, madeBy } from "./write-tables.ts";

/** Held-out samples as the file beside this one has them: their number and a hash, for each source. */
function listHeldOut(samples: readonly Sample[]): string {
  const groups = groupBy(
    samples.filter(({ split }) => split !== "fitted"),
    ({ kind, source, split }) => `${kind} ${source} ${split}`,
  );
  const rows = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => {
      const hash = createHash("sha256");
      for (const { text } of own) hash.update(text).update("\0");
      return `  ${JSON.stringify(name)}: [${own.length}, ${JSON.stringify(hash.digest("hex").slice(0, 16))}]`;
    });
  return `{\n${rows.join(",\n")}\n}\n`;
}

/** Fits weights and bands of all families and writes src/tokens/estimate/coefficients.ts. */
export async function fitFamilies(): Promise<void> {
  const samples = makeSamples();
  const list = join(import.meta.dirname, "held-out.json");
  const heldOut = listHeldOut(samples);
  if (!existsSync(list)) writeFileSync(list, heldOut);
  else if (readFileSync(list, "utf8") !== heldOut) {
    throw new Error(
      "The held-out samples are not those of held-out.json. Remove it only to begin anew with another corpus.",
    );
  }
  const features = samples.map(({ text }) => {
    const counts = new Float64Array(FEATURES);
    countFeatures(text, counts);
    return counts;
  });
  const truths: number[][] = [];
  for (const family of fittedFamilies) truths.push(await countSamples(samples, family));
  const fitted = truths.map((counts, index) => {
    process.stderr.write(`Fitting ${fittedFamilies[index]}\n`);
    const rows = samples.map((sample, at) => ({
      sample,
      features: features[at] as Float64Array,
      truth: counts[at] as number,
    }));
    return fitWeights(rows.filter(({ sample }) => sample.split === "fitted"));
  });
  const weights = packWeights(fitted);
  // From here on as the estimator reads them, not as they were fitted.
  const bands = truths.map((counts, index) => {
    const own = unpackWeights(weights, index, fittedFamilies.length);
    const known = samples.flatMap((sample, at) =>
      setsBand(sample) ? [estimateRow(features[at] as Float64Array, own, counts[at] as number)] : [],
    );
    return fitBand(known);
  });
  writeFileSync(
    join(estimateFolder, "coefficients.ts"),
    `${madeBy}/** Tokenizers that weights were fitted to, in the order of their columns. */
export const FAMILY_NAMES = [${fittedFamilies.map((name) => `"${name}"`).join(", ")}] as const;

/** Tokens that each feature adds, as \`unpackFamily\` reads them. */
export const WEIGHTS =
  ${literal(weights)};

/** What widens the band, in eightieths of the estimate: ten parts for each family. */
export const BANDS =
  ${literal(bands.join(""))};
`,
  );
}
