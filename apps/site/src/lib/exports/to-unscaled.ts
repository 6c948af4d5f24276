/** Decimal text as a whole number of 10^-scale; null where it is no decimal, or has more decimals than that. */
export function toUnscaled(text: string | null, scale: number): bigint | null {
  const [, whole, decimals = ""] = /^(\d+)(?:\.(\d+))?$/.exec(text ?? "") ?? [];
  if (whole === undefined || decimals.length > scale) return null;
  return BigInt(whole + decimals.padEnd(scale, "0"));
}
