import { ATTRIBUTES } from "../../src/attributes.ts";
import type { PriceRule } from "../../src/types.ts";
import { UNITS } from "../../src/units.ts";
import { type Fraction, fraction, isMore, most, plus, readNumber, ZERO } from "./fraction.ts";

type Values = readonly string[];

/** A rule's condition, key by key. Counts lie in a closed range; no upper end is `undefined`. */
export interface Condition {
  readonly attributes: ReadonlyMap<string, Values>;
  readonly schedules: Values | undefined;
  readonly ranges: ReadonlyMap<string, { readonly low: Fraction; readonly high: Fraction | undefined }>;
}

/** Takes the conditions of a rule apart. Whatever is no attribute, threshold or schedule is an effect. */
export function readCondition(rule: PriceRule): Condition {
  const keys = rule as Readonly<Record<string, unknown>>;
  const attributes = Object.keys(ATTRIBUTES).filter((name) => keys[name] !== undefined);
  const fields = new Map(UNITS.map((unit) => [unit.usage_field, unit.fractional]));
  const ranges = [...fields].flatMap(([field, fractional]) => {
    const [above, from, upto] = ["above", "from", "upto"].map((side) => keys[`${side}_${field}`] as number | undefined);
    if ((above ?? from ?? upto) === undefined) return [];
    // Counts are whole or have six decimals, so "more than" is "at least" the next one.
    const step = fraction(1n, fractional ? 10n ** 6n : 1n);
    const lows = [
      ...(above === undefined ? [] : [plus(readNumber(above), step)]),
      ...(from === undefined ? [] : [readNumber(from)]),
    ];
    return [
      [field, { low: lows.reduce(most, ZERO), high: upto === undefined ? undefined : readNumber(upto) }] as const,
    ];
  });
  return {
    attributes: new Map(attributes.map((name) => [name, listValues(keys[name])])),
    schedules: keys.schedule === undefined ? undefined : listValues(keys.schedule),
    ranges: new Map(ranges),
  };
}

/** A list means any of its values; `true` and `"true"` are one value. */
export function listValues(value: unknown): Values {
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** A request in `us-east-1` is also one in the group `us`. */
export function isAmong(
  name: string,
  value: string,
  values: Values,
  groups: Readonly<Record<string, Values>> = {},
): boolean {
  if (values.includes(value)) return true;
  return name === "region" && values.some((group) => groups[group]?.includes(value));
}

/** "A is more specific than B when A's condition implies B's": whatever meets A meets B. */
export function impliesCondition(a: Condition, b: Condition, groups?: Readonly<Record<string, Values>>): boolean {
  const attributes = [...b.attributes].every(([name, values]) =>
    a.attributes.get(name)?.every((value) => isAmong(name, value, values, groups)),
  );
  const schedules = b.schedules === undefined || a.schedules?.every((name) => b.schedules?.includes(name)) === true;
  const ranges = [...b.ranges].every(([field, { low, high }]) => {
    const own = a.ranges.get(field) ?? { low: ZERO, high: undefined };
    if (isMore(low, own.low)) return false;
    return high === undefined || (own.high !== undefined && !isMore(own.high, high));
  });
  return attributes && schedules && ranges;
}
