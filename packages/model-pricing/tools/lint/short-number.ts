const MOST_DECIMALS = 6;
const LARGEST_DENOMINATOR = 999;

/**
 * The number that somebody probably meant: the shortest decimal, else the simplest fraction in quotes, that a rate differs
 * from only in its last digits. Only ever a suggestion.
 */
export function shortNumber(value: number): string | undefined {
  const isNear = (other: number, share: number) => Math.abs(other - value) <= Math.abs(value) * share;
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const text = value.toFixed(decimals);
    if (Number(text) > 0 && isNear(Number(text), 1e-9)) return text;
  }
  for (let denominator = 3; denominator <= LARGEST_DENOMINATOR; denominator++) {
    const numerator = Math.round(value * denominator);
    if (numerator > 0 && isNear(numerator / denominator, 1e-8)) return `"${numerator}/${denominator}"`;
  }
  return undefined;
}
