import { type Fraction, fraction, minus } from "./fraction.ts";

const DECIMALS = 18n;
const UNIT = 10n ** DECIMALS;

/** An amount as a bill states it: at most 18 decimals, half to even where it needs more. */
export function writeAmount(amount: Fraction): { readonly text: string; readonly exact: boolean } {
  const scaled = amount.n * UNIT;
  const below = scaled / amount.d;
  const rest = minus(fraction(scaled, amount.d), fraction(below));
  const isTie = 2n * rest.n === rest.d;
  const goesUp = isTie ? below % 2n === 1n : 2n * rest.n > rest.d;
  return { text: decimalText(goesUp ? below + 1n : below), exact: rest.n === 0n };
}

/** Decimal text of a whole number of 10^-18: no exponent, no trailing zeros, nothing is `"0"`. */
function decimalText(scaled: bigint): string {
  const digits = String(scaled % UNIT)
    .padStart(Number(DECIMALS), "0")
    .replace(/0+$/, "");
  const whole = String(scaled / UNIT);
  return digits === "" ? whole : `${whole}.${digits}`;
}
