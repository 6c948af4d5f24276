import { type Condition, isAmong } from "./conditions.ts";
import { isMore, ZERO } from "./fraction.ts";
import type { Request } from "./request.ts";
import { scheduleHolds } from "./schedule-holds.ts";
import { allOf, anyOf, type Truth, truthOf } from "./truth.ts";

/** Whether a rule's condition holds for a request: "when all its keys hold". Thresholds look at the whole request. */
export function ruleHolds({ attributes, schedules, ranges }: Condition, request: Request): Truth {
  const { model, counts, at } = request;
  const named = [...attributes].map(([name, values]) => {
    const value = request.attributes.get(name);
    return value !== undefined && isAmong(name, value, values, model.region_group);
  });
  const within = [...ranges].map(([field, { low, high }]) => {
    const count = counts.get(field) ?? ZERO;
    return !isMore(low, count) && !(high && isMore(count, high));
  });
  const timed = schedules?.map((name) => {
    const schedule = model.schedules?.[name];
    if (schedule === undefined) throw new Error(`The record has no schedule "${name}".`);
    return scheduleHolds(schedule, at);
  });
  return allOf([...named.map(truthOf), ...within.map(truthOf), ...(timed ? [anyOf(timed)] : [])]);
}
