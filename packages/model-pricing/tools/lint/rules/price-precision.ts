import { decimalText } from "../../../src/compile/decimal-text.ts";
import { RATE_TABLES } from "../../../src/units.ts";
import type { TomlPath } from "../../toml.ts";
import { shortNumber } from "../short-number.ts";
import type { FileRule, Finding } from "../types.ts";
import { type WrittenNumber, writtenNumbers } from "../written-numbers.ts";

const MOST_DECIMALS = 9;
/** List prices need six; what has more is nearly always left over from somebody's arithmetic. */
const USUAL_DECIMALS = 6;

/** Rates are typed as the source page prints them: no exponents, no leftovers of floating point. */
export const pricePrecision: FileRule = {
  name: "price-precision",
  scope: "file",
  reads: "text",
  *check({ toml }) {
    for (const number of writtenNumbers(toml)) {
      const finding = isRate(number.at) ? checkRate(number) : checkExponent(number);
      if (finding) yield finding;
    }
  },
};

function isRate(at: TomlPath): boolean {
  if (at[0] !== "price" || at.includes("multiply")) return false;
  return at.some((part) => typeof part === "string" && Object.hasOwn(RATE_TABLES, part));
}

function checkExponent({ at, value, raw }: WrittenNumber): Finding | undefined {
  if (!/^[-+]?\d[\d_.]*e/i.test(raw)) return undefined;
  const fix = Number.isFinite(value) && value >= 0 ? `write ${decimalText(value)}.` : "write the digits out.";
  return { at, message: `${nameOf(at)} = ${raw} is written with an exponent.`, fix };
}

function checkRate(number: WrittenNumber): Finding | undefined {
  const exponent = checkExponent(number);
  if (exponent) return exponent;
  const { at, value, raw } = number;
  const decimals = /\.([\d_]*)$/.exec(raw)?.[1]?.replaceAll("_", "").replace(/0+$/, "").length ?? 0;
  if (decimals <= USUAL_DECIMALS) return undefined;
  const short = shortNumber(value);
  const copy = `copy the number from the source page${short ? ` (${short}?)` : ""}`;
  if (decimals > MOST_DECIMALS) {
    const message = `${nameOf(at)} = ${raw} has ${decimals} decimals; at most ${MOST_DECIMALS} are allowed.`;
    return { at, message, fix: `${copy}.` };
  }
  const message = `${nameOf(at)} = ${raw} has ${decimals} decimals; list prices rarely have more than ${USUAL_DECIMALS}.`;
  return { at, severity: "warn", message, fix: `${copy}; leave it if the page really prints them.` };
}

function nameOf(at: TomlPath): string {
  return String(at.findLast((part) => typeof part === "string"));
}
