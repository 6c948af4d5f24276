import { conditionValues, implies, parseThresholdKey } from "../../src/cost/implies.ts";
import type { Conditions } from "../../src/types.ts";
import { type RegionGroups, sharedValues } from "./compatible.ts";

type Value = string | boolean | number | readonly (string | boolean)[];
type Written = Readonly<Record<string, Value>>;

/**
 * The requests that meet both conditions, as conditions with one value per attribute. Undefined where no single
 * condition can say it: two schedules of which neither is a part of the other.
 */
export function meet(a: Conditions, b: Conditions, groups: RegionGroups = {}): readonly Conditions[] | undefined {
  const [left, right] = [a as Written, b as Written];
  const schedule = meetSchedules(left.schedule, right.schedule);
  if (schedule === "neither") return undefined;
  let all: Record<string, Value>[] = [schedule === undefined ? {} : { schedule }];
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    if (key === "schedule") continue;
    const values = parseThresholdKey(key)
      ? [tighter(key, left[key] as number | undefined, right[key] as number | undefined)]
      : meetValues(key, left[key], right[key], groups);
    all = all.flatMap((conditions) => values.map((value) => ({ ...conditions, [key]: value })));
  }
  return all as Conditions[];
}

function meetSchedules(a: Value | undefined, b: Value | undefined): Value | "neither" | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (implies({ schedule: a } as Conditions, { schedule: b } as Conditions)) return a;
  return implies({ schedule: b } as Conditions, { schedule: a } as Conditions) ? b : "neither";
}

function tighter(key: string, a: number | undefined, b: number | undefined): number {
  if (a === undefined || b === undefined) return (a ?? b) as number;
  return key.startsWith("upto_") ? Math.min(a, b) : Math.max(a, b);
}

function meetValues(key: string, a: Value | undefined, b: Value | undefined, groups: RegionGroups): readonly string[] {
  if (a === undefined || b === undefined) return conditionValues((a ?? b) as Value);
  return sharedValues(key, conditionValues(a), conditionValues(b), groups);
}
