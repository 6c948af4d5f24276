import { describe, expect, it } from "vitest";
import { ATTRIBUTES } from "../../src/attributes.ts";
import { PricingError } from "../../src/errors.ts";
import { UNITS_OF_FIELD } from "../../src/units.ts";
import type { AdapterResult } from "../../src/usage/adapter-result.ts";
import { API_NAMES, fromResponse } from "../../src/usage/apis.ts";
import { fixtureCases } from "./fixtures.ts";

const CASES = [...fixtureCases("constructed"), ...fixtureCases("responses")];
const DAMAGE: readonly unknown[] = [
  null,
  "12",
  -1,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  {},
  [],
  [null],
  "",
];

/** Every copy of a body in which one value is replaced by something that does not belong there. */
function* damagedCopies(body: unknown): Generator<unknown> {
  for (const path of paths(body)) for (const value of DAMAGE) yield replaced(body, path, value);
}

function* paths(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* paths(inner, [...path, key]);
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...(value as object) };
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

function faultOf(result: AdapterResult): string | undefined {
  const usages = [result.usage, ...(result.other_models ?? []).map(({ usage }) => usage)];
  for (const [field, count] of usages.flatMap((usage) => Object.entries(usage))) {
    const units = UNITS_OF_FIELD.get(field);
    if (!units) return `${field} is no usage field`;
    if (!Number.isFinite(count) || count < 0) return `${field} is ${count}`;
    if (!Number.isInteger(count) && !units[0]?.fractional) return `${field} is ${count}`;
  }
  for (const [name, value] of Object.entries(result.attributes)) {
    if (!Object.hasOwn(ATTRIBUTES, name)) return `${name} is no attribute`;
    if (typeof value !== "string" || value === "") return `${name} is ${String(value)}`;
  }
  if (result.reported_cost && !/^\d+(\.\d+)?$/.test(result.reported_cost.amount)) return result.reported_cost.amount;
  return undefined;
}

function read(api: string, body: unknown): string | undefined {
  try {
    return faultOf(fromResponse(api, body));
  } catch (error) {
    if (error instanceof PricingError && error.message.length < 400) return undefined;
    return `${api} threw ${String(error)} for ${JSON.stringify(body)}`;
  }
}

describe("a damaged response", () => {
  it.each(API_NAMES)("of %s gives valid counts or an error of this package, never NaN", (api) => {
    const bodies = CASES.filter((each) => each.api === api).map(({ body }) => body);
    for (const body of bodies) for (const copy of damagedCopies(body)) expect(read(api, copy)).toBeUndefined();
  });

  it.each(API_NAMES)("of another API gives valid counts or an error to %s", (api) => {
    for (const { body } of CASES) expect(read(api, body)).toBeUndefined();
  });
});
