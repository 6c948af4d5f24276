import type { DecimalText } from "../types.ts";
import { formatRate, multiplyRates, parseRate } from "./rate.ts";

/**
 * Multiplies each pair and adds the products up, exactly: a conversion is one pair, a mix of rates one pair each. The result is
 * decimal text, or a fraction where it does not end.
 *
 * @throws {RangeError} One of them is neither decimal text nor a fraction.
 *
 * @example
 * sumOfProducts([["3", "0.75"], ["15", "0.25"]])
 * //=> "6"
 */
export function sumOfProducts(pairs: readonly (readonly [DecimalText, DecimalText])[]): DecimalText {
  let [n, d] = [0n, 1n];
  for (const [a, b] of pairs) {
    const product = multiplyRates(parseRate(a), parseRate(b));
    [n, d] = [n * product.d + product.n * d, d * product.d];
  }
  return formatRate(multiplyRates({ n, d }, { n: 1n, d: 1n }));
}
