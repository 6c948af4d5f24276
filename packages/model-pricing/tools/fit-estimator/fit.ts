// Fits the estimator and writes src/tokens/estimate/{coefficients,common-han}.ts and results.json beside this file.
// Run it as `node tools/fit-estimator/fit.ts` on a machine with Debian's apt; the README says what it downloads.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { countFeatures } from "../../src/tokens/estimate/features.ts";
import { countSamples } from "./count-samples.ts";
import { fitBand } from "./fit-band.ts";
import { leastSquares } from "./least-squares.ts";
import { readSources } from "./sources.ts";
import { takeSamples } from "./take-samples.ts";
import { toHundredths } from "./to-hundredths.ts";

const folder = import.meta.dirname;
const work = join(folder, ".work");
mkdirSync(work, { recursive: true });
if (!existsSync(join(folder, "node_modules"))) {
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
}

/** Kinds that are asked for most count three times. */
const IMPORTANT = /^(zh|en|ja|python|typescript)/;
/** Tokens below which an error of one counts less. */
const SMALL = 8;

const samples = takeSamples(readSources(join(work, "debian")));
process.stderr.write(`${samples.length} samples\n`);
const counts = await countSamples(samples, join(work, "counts.json"));
const features = samples.map(({ text }) => countFeatures(text));
const fitted = samples.flatMap(({ split }, index) => (split === "fitted" ? [index] : []));

function fitFamily(truth: readonly number[]): number[] {
  const rows = fitted.map((index) => features[index] as Float64Array);
  const targets = fitted.map((index) => truth[index] as number);
  const base = fitted.map((index, place) => {
    const scale = (targets[place] as number) + SMALL;
    return (IMPORTANT.test(samples[index]?.kind ?? "") ? 3 : 1) / (scale * scale);
  });
  let weights = leastSquares(rows, targets, base);
  // Weighed again by the errors that are left: the mean absolute error is what is wanted, not the mean square.
  for (let round = 0; round < 4; round++) {
    const importance = rows.map((row, place) => {
      const error = Math.abs(dot(weights, row) - (targets[place] as number)) / ((targets[place] as number) + SMALL);
      return (base[place] as number) / Math.max(error, 0.02);
    });
    weights = leastSquares(rows, targets, importance);
  }
  return Array.from(weights, toHundredths);
}

function dot(weights: ArrayLike<number>, row: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < row.length; index++) sum += (weights[index] as number) * (row[index] as number);
  return sum;
}

const lines = Object.entries(counts).map(([family, truth]) => {
  const weights = fitFamily(truth);
  const estimates = features.map((row) => Math.max(1, Math.round(dot(weights, row) / 100)));
  const band = fitBand(
    fitted.map((index) => ({
      sample: features[index] as Float64Array,
      text: samples[index]?.text ?? "",
      estimate: estimates[index] as number,
      truth: truth[index] as number,
    })),
  );
  process.stderr.write(`Fitted ${family}\n`);
  return `  ${family}: {\n    weights: "${weights.join(" ")}",\n    band: [${band.join(", ")}],\n  },\n`;
});
writeFileSync(
  join(folder, "../../src/tokens/estimate/coefficients.ts"),
  `// Made by tools/fit-estimator/fit.ts; its README has the corpus and the held-out results.

/**
 * By family: tokens that each counted feature adds, in hundredths; then the band in thousandths: its least half-width, what it
 * widens by for short texts, and by for Latin letters with accents.
 */
export const COEFFICIENTS = {
${lines.join("")}} as const satisfies Readonly<
  Record<string, { readonly weights: string; readonly band: readonly [number, number, number] }>
>;
`,
);
