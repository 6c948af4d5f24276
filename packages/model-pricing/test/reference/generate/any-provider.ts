import fc from "fast-check";
import type { AuthoredSchedule, ProviderFile } from "../../../src/compile/authored.ts";

/** Clocks that change take long to compile, so they are rare. */
const zone = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom("UTC", "Asia/Shanghai", "unknown", "Asia/Kolkata", "America/Phoenix") },
  fc.constantFrom("America/Los_Angeles", "Europe/Berlin", "Australia/Lord_Howe", "Pacific/Auckland"),
);

const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom("00", "30", "59"))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`);
const hours = fc
  .tuple(time, fc.oneof({ weight: 4, arbitrary: time }, fc.constant("24:00")))
  .filter(([start, end]) => start !== end)
  .map(([start, end]) => `${start}-${end}`);
const weekdays = fc.uniqueArray(fc.constantFrom("mon", "tue", "wed", "thu", "fri", "sat", "sun"), { minLength: 1 });

const window = fc.record(
  { weekdays, hours: fc.uniqueArray(hours, { minLength: 1, maxLength: 2 }) },
  { requiredKeys: [] },
);

/** A schedule as authored, with its zone. */
export const anySchedule = (except_holidays?: string): fc.Arbitrary<AuthoredSchedule> =>
  fc.record({
    time_zone: zone.filter((name) => name !== "unknown"),
    windows: fc.array(window, { minLength: 1, maxLength: 2 }),
    except_holidays: fc.constant(except_holidays),
    clock: fc.constant("request_start"),
  });

/** A few schedules only: finding out when a zone's clocks change takes longer than all the rest of a model. */
const someSchedules = (seed: number, except_holidays?: string) =>
  fc.constantFrom(...fc.sample(anySchedule(except_holidays), { numRuns: 8, seed }));

/** A `provider.toml` with the schedules that rules name. */
export const anyProvider: fc.Arbitrary<ProviderFile> = fc.record({
  name: fc.constant("Example"),
  currency: fc.constantFrom("USD", "USD", "USD", "CNY"),
  time_zone: zone,
  region_group: fc.constantFrom({ us: ["us-east-1", "us-west-2"], eu: ["eu-central-1"] }, undefined),
  neutral: fc.constantFrom<ProviderFile["neutral"][]>(
    { region: ["global"] },
    { region: "eu", speed: "slow" },
    undefined,
  ),
  schedule: fc.record({ day: someSchedules(1), night: someSchedules(2), workdays: someSchedules(3, "cn") }),
});
