import { wrongShape } from "./json-node.ts";

/**
 * Writes a JSON number as exact decimal text, shifted by a power of ten, without arithmetic on the float: its shortest
 * text is moved digit by digit, so 4.25e-06 is "0.00000425".
 *
 * @param field Named in the message.
 * @throws {UsageError} `invalid_usage`: the value is no number >= 0.
 */
export function decimalText(value: unknown, field: string, shift = 0): string {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) {
    throw wrongShape(field, value, "an amount >= 0");
  }
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [whole = "", decimals = ""] = mantissa.split(".");
  const digits = whole + decimals;
  const point = whole.length + Number(exponent) + shift;
  const padded = point <= 0 ? "0".repeat(1 - point) + digits : digits.padEnd(point, "0");
  const at = Math.max(point, 1);
  const integer = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const fraction = padded.slice(at).replace(/0+$/, "");
  return fraction === "" ? integer : `${integer}.${fraction}`;
}
