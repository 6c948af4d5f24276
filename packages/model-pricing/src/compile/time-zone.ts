const MINUTE = 60_000;
const DAY = 86_400_000;

/** Years whose changes of clocks a schedule carries: no price is older, and records are compiled anew long before the end. */
const FIRST_YEAR = 2022;
const LAST_YEAR = 2037;

const formats = new Map<string, Intl.DateTimeFormat>();

/** The zone that dates are read in: a zone that nobody knows counts as UTC. */
export function knownZone(zone: string | undefined): string {
  return zone === undefined || zone === "unknown" ? "UTC" : zone;
}

/** Minutes east of UTC at an instant. */
function offsetAt(zone: string, at: number): number {
  const format = formats.get(zone) ?? makeFormat(zone);
  formats.set(zone, format);
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day, hour, minute, second } = parts;
  return Math.round((Date.UTC(year, month - 1, day, hour, minute, second) - at) / MINUTE);
}

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const options = {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  } as const;
  return new Intl.DateTimeFormat("en-US", { timeZone, calendar: "gregory", hourCycle: "h23", ...options });
}

/** The first instant of a day in a zone, as epoch milliseconds. */
export function startOfDay(date: string, zone: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  // The earliest instant whose local day is this one: clocks may skip midnight, and then the day starts later.
  const candidates = [offsetAt(zone, midnight - DAY), offsetAt(zone, midnight + DAY)].map(
    (offset) => midnight - offset * MINUTE,
  );
  const starts = candidates.filter((at) => at + offsetAt(zone, at) * MINUTE >= midnight);
  return Math.min(...(starts.length > 0 ? starts : candidates));
}

/**
 * The offset of a zone: one number where its clocks never change, else `[epoch seconds, minutes]` steps, oldest first.
 */
export function utcOffset(zone: string): number | [number, number][] {
  const first = Date.UTC(FIRST_YEAR, 0, 1);
  const last = Date.UTC(LAST_YEAR, 11, 31);
  const steps: [number, number][] = [[first / 1000, offsetAt(zone, first)]];
  for (let day = first; day < last; day += DAY) {
    const before = steps.at(-1)?.[1] as number;
    if (offsetAt(zone, day + DAY) === before) continue;
    const at = firstChange(zone, day, day + DAY, before);
    steps.push([at / 1000, offsetAt(zone, at)]);
  }
  return steps.length === 1 ? (steps[0]?.[1] ?? 0) : steps;
}

/** The minute between two instants at which the offset is no longer `before`. */
function firstChange(zone: string, from: number, to: number, before: number): number {
  let [low, high] = [from, to];
  while (high - low > MINUTE) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE;
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
