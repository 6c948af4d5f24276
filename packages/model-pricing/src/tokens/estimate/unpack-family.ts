import { BAND_PARTS } from "./band-parts.ts";
import { BANDS, FAMILY_NAMES, WEIGHTS } from "./coefficients.ts";
import { FEATURES } from "./feature-places.ts";

/** Tokens that each feature adds, and what each part adds to the half-width of the band, relative to the estimate. */
export interface Fitted {
  readonly weights: Float64Array;
  readonly band: Float64Array;
}

/** Reads what tools/fit-estimator packed: for each feature the least weight, the step, and a character for each family. */
export function unpackFamily(family: (typeof FAMILY_NAMES)[number]): Fitted {
  const index = FAMILY_NAMES.indexOf(family);
  const row = FAMILY_NAMES.length + 2;
  const weights = Float64Array.from({ length: FEATURES }, (_, place) => {
    const least = WEIGHTS.charCodeAt(place * row) - 81;
    const step = ((WEIGHTS.charCodeAt(place * row + 1) - 35) / 150) ** 2;
    return Math.sign(least) * (least / 14) ** 2 + (WEIGHTS.charCodeAt(place * row + 2 + index) - 48) * step;
  });
  const band = Float64Array.from(
    { length: BAND_PARTS },
    (_, part) => (BANDS.charCodeAt(index * BAND_PARTS + part) - 35) / 80,
  );
  return { weights, band };
}
