import { compareDecimals } from "../money/compare-decimals.ts";
import type { Cost } from "../types.ts";
import { priceOrNone } from "./price-or-none.ts";

const STEP = 15 * 60_000;
/** Longer than any run of public holidays, so that a working day is among them. */
const STEPS = (15 * 24 * 60 * 60_000) / STEP;

/** What the same request costs at the cheapest and at the dearest hours, as far as they are known. */
export interface ClockPrices {
  readonly cheapest: Cost;
  readonly dearest: Cost;
  /** Different prices that were met. */
  readonly levels: number;
  /** The first moment whose price depends on a calendar that is not known yet. */
  readonly unknown_from?: string;
}

/** Prices a request every quarter of an hour for 15 days; undefined where the clock changes nothing. */
export function findClockPrices(now: Cost, costAt: (at: string) => Cost): ClockPrices | undefined {
  const start = Math.floor(Date.parse(now.at) / STEP) * STEP;
  const met = new Map([[now.total, now]]);
  let unknownFrom: number | undefined;
  for (let step = 1; step <= STEPS; step++) {
    const at = start + step * STEP;
    const then = priceOrNone(
      () => costAt(instantText(at)),
      ({ code }) => {
        if (code === "calendar_not_known") unknownFrom ??= at;
      },
    );
    // A new price list is no matter of the clock.
    if (then && then.lines[0]?.effective_from === now.lines[0]?.effective_from && !met.has(then.total)) {
      met.set(then.total, then);
    }
  }
  const sorted = [...met.values()].sort((a, b) => compareDecimals(a.total, b.total));
  const [cheapest = now, dearest = now] = [sorted[0], sorted.at(-1)];
  if (sorted.length === 1 && unknownFrom === undefined) return undefined;
  const unknown = unknownFrom === undefined ? {} : { unknown_from: instantText(unknownFrom) };
  return { cheapest, dearest, levels: sorted.length, ...unknown };
}

function instantText(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
