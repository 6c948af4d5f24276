import fc from "fast-check";
import { it } from "vitest";
import type { AuthoredSchedule } from "../../src/compile/authored.ts";
import { compileSchedule } from "../../src/compile/schedule.ts";
import { expectAgreement } from "../reference/expect-agreement.ts";
import { anySchedule } from "../reference/generate/any-provider.ts";
import { CALENDARS } from "../reference/generate/calendars.ts";
import { record } from "../support/record.ts";

const MODELS = 400;
const MOMENTS = 250;

/** Minutes of two years of which the calendar lists the middle, and instants beside them. */
const moment = fc
  .tuple(fc.integer({ min: 0, max: 2 * 366 * 1440 }), fc.constantFrom(0, -1, 1, 30_500))
  .map(([minutes, off]) => Date.parse("2025-10-01T00:00:00Z") + minutes * 60_000 + off);

const rules = [
  { schedule: "day", per_million_tokens: { input: "3" } },
  { schedule: ["night", "workdays"], multiply: "0.5" },
];

function model(day: AuthoredSchedule, night: AuthoredSchedule, workdays: AuthoredSchedule) {
  const schedules = Object.entries({ day, night, workdays }).map(([name, schedule]) => [
    name,
    compileSchedule(schedule, { name: "Example" }, CALENDARS),
  ]);
  return record([{ effective_from: "2025-10-01", per_million_tokens: { input: "1" }, when: rules }], {
    schedules: Object.fromEntries(schedules),
  });
}

it("knows at 100,000 moments which of 1,200 schedules hold, by the clocks on the walls", () => {
  const models = fc.tuple(anySchedule(), anySchedule("cn"), anySchedule("cn")).map((three) => model(...three));
  fc.assert(
    fc.property(models, fc.array(moment, { minLength: MOMENTS, maxLength: MOMENTS }), (one, moments) => {
      for (const at of moments) expectAgreement(one, { usage: { input_tokens: 1_000_000 }, options: { at } });
    }),
    { numRuns: MODELS, interruptAfterTimeLimit: 540_000, markInterruptAsFailure: true },
  );
});
