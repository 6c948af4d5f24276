import { groupBy } from "../corpus/group-by.ts";
import type { Sample } from "../corpus/samples.ts";
import { dot, leastSquares, normalMatrix } from "./solve.ts";

/** Kinds that are asked for most. */
export const groupOf = (kind: string): "zh" | "en" | "ja" | "code" | "other" => {
  const [, group = "other"] = /^(zh|en$|ja$|code)/.exec(kind) ?? [];
  return group as "zh";
};

/** Tokens that an error is taken relative to, beside the true ones: a token more or less of a short text is no matter. */
const SOFT = 4;
const RIDGE = 8e-4;
/** Relative errors below this count alike, so that the least sum of errors is sought, and outliers do not rule. */
const SMALL_ERROR = 0.06;

export interface Row {
  readonly sample: Sample;
  readonly features: Float64Array;
  readonly truth: number;
}

/** What a kind with fewer than 25 samples weighs, and how much the kinds that are asked for weigh more. */
function baseWeights(rows: readonly Row[]): number[] {
  const sizes = new Map<string, number>();
  for (const { sample } of rows) sizes.set(sample.kind, (sizes.get(sample.kind) ?? 0) + 1);
  return rows.map(({ sample: { kind, size } }) => {
    const weight = 1 / Math.sqrt(Math.max(25, sizes.get(kind) as number));
    return weight * (groupOf(kind) === "other" ? 1 : 3) * (size < 600 ? 0.6 : 1);
  });
}

/** A fit, and the matrix of its least squares: what an error in one weight does to the others. */
export interface Fit {
  readonly weights: Float64Array;
  readonly matrix: Float64Array;
}

function fitOnce(rows: readonly Row[], base: readonly number[]): Fit {
  const features = (rows[0] as Row).features.length;
  const relative = rows.map(({ features, truth }) => features.map((count) => count / (truth + SOFT)));
  const targets = rows.map(({ truth }) => truth / (truth + SOFT));
  // Each feature is brought to the same size before the ridge is added.
  const scales = Float64Array.from({ length: features }, (_, place) => {
    const sum = relative.reduce((total, row) => total + (row[place] as number) ** 2, 0);
    return Math.sqrt(sum / rows.length) + 1e-9;
  });
  const scaled = relative.map((row) => row.map((count, place) => count / (scales[place] as number)));
  let weights = base;
  let solution = new Float64Array(features);
  for (let round = 0; round < 8; round++) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    solution = leastSquares(scaled, targets, weights, RIDGE * total) as Float64Array<ArrayBuffer>;
    weights = base.map(
      (weight, index) =>
        weight /
        Math.max(SMALL_ERROR, Math.abs(dot(solution, scaled[index] as Float64Array) - (targets[index] as number))),
    );
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const matrix = normalMatrix(scaled, weights, RIDGE * total);
  return {
    weights: solution.map((value, place) => value / (scales[place] as number)),
    matrix: matrix.map(
      (value, at) => value * (scales[at % features] as number) * (scales[Math.floor(at / features)] as number),
    ),
  };
}

/**
 * Fits the tokens that each feature adds: the least sum of relative errors. After each of three rounds, kinds that are off by
 * more than 4 per cent weigh more; those that are asked for never weigh less.
 */
export function fitWeights(rows: readonly Row[]): Fit {
  const base = baseWeights(rows);
  const boosts = new Map<string, number>();
  for (let round = 0; ; round++) {
    const fit = fitOnce(
      rows,
      base.map((weight, index) => weight * (boosts.get((rows[index] as Row).sample.kind) ?? 1)),
    );
    if (round === 3) return fit;
    for (const [kind, own] of groupBy(rows, ({ sample }) => sample.kind)) {
      const error =
        own.reduce(
          (sum, { features, truth }) => sum + Math.abs(dot(fit.weights, features) - truth) / (truth + SOFT),
          0,
        ) / own.length;
      const least = groupOf(kind) === "other" ? 0.75 : 1;
      const boost = (boosts.get(kind) ?? 1) * Math.min(2, Math.max(least, (error / 0.04) ** 0.2));
      boosts.set(kind, Math.min(6, Math.max(0.5, boost)));
    }
  }
}
