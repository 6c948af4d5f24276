import { BAND_PARTS, bandParts } from "../../../src/tokens/estimate/band-parts.ts";
import { packBand, unpackBand } from "./pack.ts";
import { dot, leastSquares } from "./solve.ts";

/**
 * Shares of held-out samples that the band may hold: the first whose band is no wider than is wanted, in the mean. Texts of
 * other sources are off by more than these.
 */
const SHARES = [0.98, 0.97, 0.96, 0.9502] as const;
const WANTED_WIDTH = 0.14;

/** Estimate of one sample and what its band is made of. */
export interface Estimated {
  readonly tokens: number;
  readonly parts: Float64Array;
  readonly truth: number;
}

export function estimateRow(features: Float64Array, weights: ArrayLike<number>, truth: number): Estimated {
  const sums = Float64Array.from(features, (count, place) => count * (weights[place] as number));
  const tokens = Math.max(1, Math.round(dot(weights, features)));
  return { tokens, parts: bandParts(features, sums, tokens), truth };
}

/** Holds the truth, and how wide it is in the mean, relative to the estimates. */
function judge(known: readonly Estimated[], band: ArrayLike<number>): { held: number; width: number } {
  let held = 0;
  let width = 0;
  for (const { tokens, parts, truth } of known) {
    const half = dot(parts, band);
    const low = Math.max(1, Math.round(tokens * (1 - half)));
    const high = Math.round(tokens * (1 + half));
    if (low <= truth && truth <= high) held++;
    width += (high - low) / 2 / tokens;
  }
  return { held: held / known.length, width: width / known.length };
}

/** The narrowest multiple of a band that holds the share that is wanted, as the estimator will read it. */
function scaled(known: readonly Estimated[], widths: Float64Array, share: number): { packed: string; width: number } {
  for (let scale = 0.6; ; scale += 0.01) {
    const packed = packBand(widths.map((width) => width * scale));
    const { held, width } = judge(known, unpackBand(packed));
    if (held >= share) return { packed, width };
  }
}

/**
 * Fits the half-width of the band as a sum over the parts of a text: a percentile of the errors, by least squares that are
 * weighed again until they lead to it. Then each part is tried wider and narrower, as long as the whole gets narrower in the mean
 * and holds the same share.
 */
export function fitBand(known: readonly Estimated[]): string {
  for (const share of SHARES) {
    const { packed, width } = narrowestBand(known, share);
    if (width <= WANTED_WIDTH || share === SHARES.at(-1)) return packed;
  }
  throw new Error("No share is left.");
}

function narrowestBand(known: readonly Estimated[], share: number): { packed: string; width: number } {
  let widths = fitWidths(known, share);
  let best = scaled(known, widths, share);
  for (let factor = 0.4; factor > 0.1; factor /= 2) {
    for (let isBetter = true; isBetter; ) {
      isBetter = false;
      for (let part = 0; part < BAND_PARTS; part++) {
        for (const change of [1 - factor, 1 + factor]) {
          const tried = widths.map((width, index) => (index === part ? width * change : width));
          const found = scaled(known, tried, share);
          if (found.width >= best.width - 1e-4) continue;
          [widths, best, isBetter] = [tried, found, true];
        }
      }
    }
  }
  return best;
}

function fitWidths(known: readonly Estimated[], share: number): Float64Array {
  const targets = known.map(({ tokens, truth }) => (Math.abs(truth - tokens) - 0.49) / tokens);
  let used = Array.from({ length: BAND_PARTS }, (_, part) => part);
  for (;;) {
    const rows = known.map(({ parts }) => Float64Array.from(used, (part) => parts[part] as number));
    let widths = new Float64Array(used.length).fill(0.05);
    for (let round = 0; round < 60; round++) {
      const weights = rows.map((row, index) => {
        const beyond = (targets[index] as number) - dot(widths, row);
        return (beyond > 0 ? share : 1 - share) / Math.max(0.004, Math.abs(beyond));
      });
      widths = leastSquares(rows, targets, weights, 1e-6) as Float64Array<ArrayBuffer>;
    }
    if (widths.every((width) => width >= 0)) {
      const all = new Float64Array(BAND_PARTS);
      used.forEach((part, index) => {
        all[part] = widths[index] as number;
      });
      return all;
    }
    used = used.filter((_, index) => (widths[index] as number) > 0);
  }
}
