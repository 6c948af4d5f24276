import { shiftDecimal } from "../../import/decimal-text.ts";

const NUMBER = /^(\d+)(?:\.(\d*))?(?:e([+-]?\d{1,2}))?$/i;

/**
 * The digits of a number or of a number's text, without an exponent: 1e-7 is 0.0000001. A JSON number is the shortest text
 * that reads back as the same float, which is what its file says; the residue of somebody's arithmetic stays.
 *
 * @param digits How many places the point moves to the right: 6 makes a price per token one per million.
 * @returns undefined for what is no price, such as text, or -1 for "depends".
 */
export function plainNumber(value: unknown, digits = 0): string | undefined {
  if (typeof value !== "number" && typeof value !== "string") return undefined;
  const match = NUMBER.exec(String(value));
  if (!match) return undefined;
  const [, whole = "0", decimals = "", exponent = "0"] = match;
  const shift = Number(exponent) + digits;
  if (shift >= 0) return shiftDecimal(decimals === "" ? whole : `${whole}.${decimals}`, shift);
  const padded = whole.padStart(1 - shift, "0");
  return shiftDecimal(`${padded.slice(0, shift)}.${padded.slice(shift)}${decimals}`, 0);
}
