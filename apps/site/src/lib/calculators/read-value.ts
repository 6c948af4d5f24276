import { compareDecimals, sumOfProducts } from "@org/model-pricing";
import { parseCount } from "../compare-state.ts";
import type { CalculatorKey } from "./calculator-words.ts";
import type { Field } from "./field.ts";

/** What a field's text means: a value, nothing, or what was expected instead. */
export type ReadValue =
  | { readonly value: string | undefined }
  | { readonly expected: CalculatorKey; readonly facts: Readonly<Record<string, string | number>> };

/** The most that any count may be; more is a slip. */
const MOST_COUNT = 1e12;
const DECIMAL = /^\d{1,15}(\.\d{1,12})?$/;

/** Reads what stands in a field, as people type it: full width, with commas, spaces and a percent sign. */
export function readValue(field: Field, typed: string): ReadValue {
  const text = typed.normalize("NFKC").trim();
  if (text === "") {
    return field.optional || field.kind === "choice"
      ? { value: undefined }
      : { expected: field.kind === "model" ? "calc_expected_model" : "calc_expected_something", facts: {} };
  }
  switch (field.kind) {
    case "count":
      return readCount(field, text);
    case "amount":
      return readAmount(text);
    case "share":
      return readShare(field, text);
    case "choice":
      return field.choices?.some(({ value }) => value === text)
        ? { value: text }
        : { expected: "calc_expected_choice", facts: {} };
    case "moment":
      return readMoment(text);
    case "name":
      return /[,="]/.test(text) ? { expected: "calc_expected_name", facts: {} } : { value: text };
    case "model":
      return { value: text };
    default:
      return field.kind satisfies never;
  }
}

function readCount({ least = 0, most = MOST_COUNT }: Field, text: string): ReadValue {
  const count = parseCount(text);
  if (count !== undefined && count >= least && count <= most) return { value: String(count) };
  return { expected: "calc_expected_count", facts: { least, most } };
}

function readAmount(text: string): ReadValue {
  const plain = text.replace(/[\s,_]/g, "");
  return DECIMAL.test(plain) ? { value: plain } : { expected: "calc_expected_amount", facts: {} };
}

/** People write shares in percent; the package and its commands take them in units of one. */
function readShare({ most = 1 }: Field, text: string): ReadValue {
  const plain = text.replace(/[\s,_%]/g, "");
  const share = DECIMAL.test(plain) ? sumOfProducts([[plain, "0.01"]]) : undefined;
  if (share !== undefined && compareDecimals(share, String(most)) <= 0) return { value: share };
  return { expected: "calc_expected_share", facts: { most: most * 100 } };
}

/** A day and a time by the clock of UTC, as the browser's own field has them. */
function readMoment(text: string): ReadValue {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/.exec(text);
  const instant = found ? `${found[1]}T${found[2] ?? "00:00"}:${found[3] ?? "00"}Z` : "";
  const isReal = found !== null && !Number.isNaN(Date.parse(instant));
  return isReal ? { value: instant } : { expected: "calc_expected_moment", facts: {} };
}
