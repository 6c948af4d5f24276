import { compareDecimals } from "../money/compare-decimals.ts";
import type { Cost } from "../types.ts";
import { priceOrNone } from "./price-or-none.ts";

const MINUTE = 60_000;
const STEP = 15 * MINUTE;
const WEEK = 7 * 24 * 60 * MINUTE;

/** When the price next changes by the clock, and to what. */
export interface NextHour {
  readonly direction: "cheaper" | "dearer";
  readonly from: string;
  readonly cost: Cost;
}

/**
 * Looks for the next moment at which the same request costs less by the clock, within a week; where there is none, for
 * one within the hour at which it costs more. A new price list is no matter of the clock.
 */
export function findNextHour(now: Cost, costAt: (at: number) => Cost): NextHour | undefined {
  const start = Date.parse(now.at);
  const differs = (at: number): NextHour["direction"] | undefined => {
    const then = priceOrNone(() => costAt(at));
    if (!then || then.lines[0]?.effective_from !== now.lines[0]?.effective_from) return undefined;
    const order = compareDecimals(then.total, now.total);
    if (order < 0) return "cheaper";
    return order > 0 ? "dearer" : undefined;
  };
  let dearer: number | undefined;
  for (let at = Math.ceil((start + 1) / STEP) * STEP; at <= start + WEEK; at += STEP) {
    const direction = differs(at);
    if (direction === "cheaper") return found(direction, firstMinute(Math.max(start, at - STEP), at, differs), costAt);
    if (direction === "dearer" && dearer === undefined && at <= start + 60 * MINUTE) dearer = at;
  }
  if (dearer === undefined) return undefined;
  return found("dearer", firstMinute(Math.max(start, dearer - STEP), dearer, differs), costAt);
}

function found(direction: NextHour["direction"], at: number, costAt: (at: number) => Cost): NextHour {
  return { direction, from: `${new Date(at).toISOString().slice(0, 19)}Z`, cost: costAt(at) };
}

/** The first full minute after `from` at which the price differs; it does at `to`. */
function firstMinute(from: number, to: number, differs: (at: number) => unknown): number {
  for (let at = Math.floor(from / MINUTE) * MINUTE + MINUTE; at < to; at += MINUTE) {
    if (differs(at) === differs(to)) return at;
  }
  return to;
}
