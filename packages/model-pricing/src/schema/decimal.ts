import * as z from "zod";
import { type Refusal, refuse } from "./refuse.ts";

/** Most decimals that a rate may have; what needs more is a fraction. */
const MAX_RATE_DECIMALS = 9;
const MAX_MULTIPLIER_DECIMALS = 4;

/** Longer numbers may differ from what was typed: a float holds 15 digits whatever they are. */
const MAX_DIGITS = 15;

/** Digits of the shortest text of a number, and how many of them stand after the point. */
export function digitsOf(value: number): { digits: number; decimals: number } {
  const [, whole = "", fraction = "", exponent = "0"] =
    /^-?(\d+)(?:\.(\d+))?(?:e([-+]\d+))?$/.exec(String(value)) ?? [];
  return {
    digits: (whole + fraction).length + Math.max(0, Number(exponent)),
    decimals: fraction.length - Number(exponent),
  };
}

function decimalNumber(max: number, otherwise: string) {
  return z
    .number()
    .min(0)
    .check(refuse((value: number) => refuseLong(value, max, otherwise)));
}

function* refuseLong(value: unknown, max: number, otherwise: string): Iterable<Refusal> {
  if (typeof value !== "number" || !Number.isFinite(value)) return;
  const { digits, decimals } = digitsOf(value);
  if (decimals > max) {
    // What a program left of a number that was rounded in binary.
    const short = Number(value.toPrecision(12));
    const fix =
      short !== value && digitsOf(short).decimals <= max
        ? `copy the number from the source page (${short}?).`
        : otherwise;
    yield { message: `${value} has ${decimals} decimals; at most ${max} are allowed.`, fix };
  } else if (digits > MAX_DIGITS) {
    yield {
      message: `${value} has ${digits} digits; at most ${MAX_DIGITS} are exact.`,
      fix: "copy the number from the source page.",
    };
  }
}

/** A rate as a number: at least 0, at most nine decimals. */
export const rateNumber = decimalNumber(
  MAX_RATE_DECIMALS,
  'copy the number from the source page; a price whose decimals do not end is a fraction in quotes, such as "1/12".',
);

/** A rate as a quoted fraction. */
export const fraction = z.string().regex(/^(0|[1-9]\d*)\/[1-9]\d*$/);

/** A rate of one table: a number, a fraction, or the name of another unit of the same table that costs the same. */
export function rateOf(keys: readonly string[]): z.ZodType<number | string, number | string> {
  const written = z.string().check(refuse((value: string) => refuseText(value, keys)));
  const pattern = `^((0|[1-9][0-9]*)/[1-9][0-9]*|${keys.join("|")})$`;
  return z.union([rateNumber, written.meta({ pattern })]);
}

function* refuseText(value: unknown, keys: readonly string[]): Iterable<Refusal> {
  if (typeof value !== "string" || fraction.safeParse(value).success || keys.includes(value)) return;
  const number = value.trim();
  if (/^-?\d[\d_]*(\.\d+)?$/.test(number)) {
    yield { message: `"${value}" is text; a rate is a number.`, fix: `remove the quotes: ${number}.` };
  } else if (/^\d+(\.\d+)?\s*\/\s*\d+(\.\d+)?$/.test(number)) {
    const isZero = /\/\s*0+(\.0+)?$/.test(number);
    const message = isZero
      ? `"${value}" divides by 0.`
      : `"${value}" is not a fraction of two whole numbers without leading zeros and spaces.`;
    yield { message, fix: 'write it like "1/12".' };
  } else {
    const message = `"${value}" is neither a fraction nor a unit of this table.`;
    yield { message, fix: `write a number, a fraction such as "1/12", or one of ${keys.join(", ")}.` };
  }
}

/** A factor: at least 0, at most four decimals. */
export const multiplier = decimalNumber(
  MAX_MULTIPLIER_DECIMALS,
  "write the rates themselves where the factor is longer.",
).meta({ examples: [0.5] });

/** Compiled rate: decimal text without an exponent, a fraction, or the name of another unit of the same table. */
export function rateTextOf(keys: readonly string[]): z.ZodType<string, string> {
  return z.string().regex(new RegExp(`^((0|[1-9]\\d*)(\\.\\d*[1-9])?|(0|[1-9]\\d*)/[1-9]\\d*|${keys.join("|")})$`));
}

/** Compiled number: decimal text without an exponent. */
export const decimalText = z.string().regex(/^(0|[1-9]\d*)(\.\d*[1-9])?$/);
