import { EXTENDED_LETTERS } from "../../src/tokens/estimate/features.ts";

interface Known {
  readonly sample: Float64Array;
  readonly text: string;
  readonly estimate: number;
  readonly truth: number;
}

/** Share of the fitted samples that the band is to hold. They have more small languages than the others, which it holds more of. */
const HELD = 0.93;

const SHORT = range(200, 3000, 100);
const ACCENTS = range(0, 240, 60);

/** The narrowest band, in the mean, that holds the wanted share: its three numbers, in thousandths. */
export function fitBand(known: readonly Known[]): [number, number, number] {
  const samples = known.map(({ sample, text, estimate, truth }) => ({
    error: Math.abs(truth - estimate) / estimate,
    one: 1 / estimate,
    root: 1 / Math.sqrt(estimate),
    accents: Math.min(1, ((sample[EXTENDED_LETTERS] as number) / text.length) * 10),
  }));
  let best: { band: [number, number, number]; width: number } | undefined;
  for (const short of SHORT) {
    for (const accents of ACCENTS) {
      // What is still wanting when these two are given, for the wanted share of the samples.
      const given = samples.map(({ root, accents: share }) => (short * root + accents * share) / 1000);
      const wanting = samples
        .map(({ error, one }, index) => error - one - (given[index] as number))
        .sort((x, y) => x - y);
      const least = Math.max(0, Math.ceil((wanting[Math.floor(wanting.length * HELD)] as number) * 1000));
      const width = least * samples.length + given.reduce((sum, part) => sum + part * 1000, 0);
      if (!best || width < best.width) best = { band: [least, short, accents], width };
    }
  }
  if (!best) throw new Error("There are no samples to fit a band to.");
  return best.band;
}

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
}
