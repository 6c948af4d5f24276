import type { Fit } from "./fit-weights.ts";
import { invert } from "./solve.ts";

/** Steps of a weight between the least and the greatest of the families. */
const LEVELS = 20;

// As `unpackFamily` of src/tokens/estimate/unpack-family.ts reads them.
const least = (code: number) => Math.sign(code - 46) * ((code - 46) / 14) ** 2;
const step = (code: number) => (code / 150) ** 2;
const CODES = Array.from({ length: 92 }, (_, code) => code);

/**
 * Writes the weights of all families, a feature at a time: the least, the step, and a character for each family. What rounding
 * a weight takes from an estimate is made good by those that are rounded after it.
 */
export function packWeights(families: readonly Fit[]): string {
  const weights = families.map((fit) => Float64Array.from(fit.weights));
  const inverses = families.map((fit) => invert(fit.matrix));
  const features = weights[0]?.length ?? 0;
  let packed = "";
  for (let place = 0; place < features; place++) {
    const own = weights.map((row) => row[place] as number);
    const from = CODES.findLast((code) => least(code) <= Math.min(...own) + 1e-9) ?? 0;
    const width = CODES.find((code) => least(from) + step(code) * (LEVELS - 1) >= Math.max(...own) - 1e-9) ?? 91;
    const levels = own.map((weight) =>
      width === 0 ? 0 : Math.min(LEVELS - 1, Math.max(0, Math.round((weight - least(from)) / step(width)))),
    );
    packed += String.fromCharCode(35 + from, 35 + width, ...levels.map((level) => 48 + level));
    levels.forEach((level, family) => {
      const row = weights[family] as Float64Array;
      roundOff(
        row,
        inverses[family] as Float64Array,
        place,
        (row[place] as number) - (least(from) + level * step(width)),
      );
    });
  }
  return packed;
}

/** Spreads the error of one rounded weight over those that follow, and takes it out of the inverse. */
function roundOff(weights: Float64Array, inverse: Float64Array, place: number, error: number): void {
  const size = weights.length;
  const pivot = inverse[place * size + place] as number;
  for (let other = place + 1; other < size; other++) {
    const share = (inverse[other * size + place] as number) / pivot;
    weights[other] = (weights[other] as number) - error * share;
    for (let column = place + 1; column < size; column++) {
      inverse[other * size + column] =
        (inverse[other * size + column] as number) - share * (inverse[place * size + column] as number);
    }
  }
}

/** Writes a band: each part in eightieths. */
export function packBand(widths: Float64Array): string {
  return String.fromCharCode(...Array.from(widths, (width) => 35 + Math.min(91, Math.round(width * 80))));
}

/** Reads one column of `packWeights`. */
export function unpackWeights(packed: string, index: number, families: number): Float64Array {
  const row = families + 2;
  return Float64Array.from({ length: packed.length / row }, (_, place) => {
    const code = (column: number) => packed.charCodeAt(place * row + column);
    return least(code(0) - 35) + (code(2 + index) - 48) * step(code(1) - 35);
  });
}

export function unpackBand(packed: string): number[] {
  return Array.from(packed, (character) => (character.charCodeAt(0) - 35) / 80);
}
