/**
 * Writes a number as exact decimal text without an exponent: 1e-7 is `"0.0000001"`. The shortest text of the number is
 * what its author typed, as long as that had at most 15 digits; no arithmetic touches it.
 *
 * @throws {RangeError} The number is negative or not finite.
 */
export function decimalText(value: number): string {
  const [, whole = "", decimals = "", exponent = "0"] = /^(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  if (whole === "") throw new RangeError(`Expected a number of at least 0, got ${value}.`);
  const digits = whole + decimals;
  const point = whole.length + Number(exponent);
  if (point >= digits.length) return digits.padEnd(point, "0");
  return point > 0 ? `${digits.slice(0, point)}.${digits.slice(point)}` : `0.${"0".repeat(-point)}${digits}`;
}
