import { describe, expect, it } from "vitest";
import { FAMILY_NAMES, WEIGHTS } from "../../../src/tokens/estimate/coefficients.ts";
import { FEATURES } from "../../../src/tokens/estimate/feature-places.ts";
import { unpackFamily } from "../../../src/tokens/estimate/unpack-family.ts";
import { packBand, packWeights, unpackBand, unpackWeights } from "./pack.ts";
import { dot, invert, leastSquares, normalMatrix } from "./solve.ts";

describe("packWeights", () => {
  it("writes what the estimator reads", () => {
    expect(WEIGHTS).toHaveLength(FEATURES * (FAMILY_NAMES.length + 2));
    FAMILY_NAMES.forEach((family, index) => {
      expect(unpackFamily(family).weights).toEqual(unpackWeights(WEIGHTS, index, FAMILY_NAMES.length));
    });
  });

  it("makes good with the next weight what it takes from the first", () => {
    const features = Float64Array.of(1, 1);
    // Two features that always come together: only the sum of their weights matters.
    const matrix = normalMatrix([features], [1], 1e-9);
    const families = [0.1, 1.9, 1.03].map((weight) => ({ weights: Float64Array.of(weight, 1), matrix }));
    const packed = packWeights(families);
    families.forEach(({ weights }, index) => {
      const error = dot(unpackWeights(packed, index, 3), features) - dot(weights, features);
      expect(Math.abs(error)).toBeLessThan(0.01);
    });
  });

  it("keeps a band to the nearest eightieth", () => {
    expect(unpackBand(packBand(Float64Array.of(0, 0.1, 0.506)))).toEqual([0, 0.1, 0.5]);
  });
});

describe("leastSquares", () => {
  it("finds the weights that the targets were made of", () => {
    const rows = [
      [1, 0, 2],
      [0, 3, 1],
      [1, 1, 1],
      [4, 0, 1],
    ].map((row) => Float64Array.from(row));
    const targets = rows.map((row) => dot(row, [2, -1, 0.5]));
    const found = leastSquares(rows, targets, [1, 2, 1, 3], 0);
    expect(Array.from(found, (value) => Math.round(value * 1e9) / 1e9)).toEqual([2, -1, 0.5]);
  });

  it("inverts the matrix that it solves", () => {
    const rows = [Float64Array.of(2, 1), Float64Array.of(1, 3)];
    const matrix = normalMatrix(rows, [1, 1], 0);
    const inverse = invert(matrix);
    const product = [0, 1].flatMap((row) =>
      [0, 1].map(
        (column) =>
          (matrix[row * 2] as number) * (inverse[column] as number) +
          (matrix[row * 2 + 1] as number) * (inverse[2 + column] as number),
      ),
    );
    expect(product.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([1, 0, 0, 1]);
  });
});
