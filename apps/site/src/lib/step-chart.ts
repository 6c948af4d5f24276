import type { History } from "./price-history.ts";

export const WIDTH = 360;
export const HEIGHT = 176;
/** Room at the right end for the name and value of each line. */
export const RIGHT = 86;
const [LEFT, TOP, BOTTOM] = [6, 22, 148];
/** Room that a date and a value need beside one another. */
const [DATE_GAP, VALUE_GAP] = [58, 40];

export interface Series {
  readonly unit: "input" | "output";
  readonly path: string;
  /** Values at the steps that have room, and the last one at the right end. */
  readonly labels: readonly { readonly x: number; readonly y: number; readonly rate: string }[];
  readonly end: { readonly y: number; readonly rate: string } | undefined;
}

export interface StepChart {
  readonly series: readonly Series[];
  readonly dates: readonly { readonly x: number; readonly date: string }[];
  /** Where the day of the data lies, if prices announced for later follow it. */
  readonly today: number | undefined;
  readonly is_log: boolean;
}

interface Point {
  readonly x: number;
  readonly rate: string | undefined;
}

/** Lays out a step line of input and output rates; undefined where there is nothing to draw. */
export function stepChart({ entries }: History, at: string): StepChart | undefined {
  const first = entries[0];
  const last = entries.at(-1);
  if (!first || !last) return undefined;
  const now = Date.parse(at);
  // The last price holds on: it gets a tenth of the width even where it has only begun.
  const end = Math.max(now, last.starts + (last.starts - first.starts) / 9);
  const toX = (time: number) => round(LEFT + ((time - first.starts) / (end - first.starts)) * (WIDTH - RIGHT - LEFT));
  const pointsOf = (unit: "input" | "output"): Point[] =>
    entries.map(({ block, starts }) => ({ x: toX(starts), rate: plain(block.per_million_tokens?.[unit]) }));
  const all = (["output", "input"] as const).map((unit) => ({ unit, points: pointsOf(unit) }));
  const values = all.flatMap(({ points }) => points.flatMap(({ rate }) => (rate === undefined ? [] : Number(rate))));
  if (values.length < 2) return undefined;
  const scale = toScale(values);
  const series = all
    .filter(({ points }) => points.some(({ rate }) => rate !== undefined))
    .map(({ unit, points }) => drawSeries(unit, points, scale.toY));
  return {
    series: spreadEnds(series),
    dates: spaced(
      entries.map(({ block, starts }) => ({ x: toX(starts), date: block.effective_from.slice(0, 10) })),
      DATE_GAP,
    ),
    today: now < end - 1 && last.starts > now ? toX(now) : undefined,
    is_log: scale.is_log,
  };
}

/** A logarithmic scale where the rates span more than ten times; a plain one that starts at nothing otherwise. */
function toScale(values: readonly number[]): { readonly toY: (value: number) => number; readonly is_log: boolean } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const is_log = low > 0 && high / low > 10;
  const share = (value: number) =>
    is_log ? 0.08 + 0.92 * (Math.log(value / low) / Math.log(high / low)) : high === 0 ? 0 : value / high;
  return { toY: (value) => round(BOTTOM - share(value) * (BOTTOM - TOP)), is_log };
}

function drawSeries(unit: "input" | "output", points: readonly Point[], toY: (value: number) => number): Series {
  let path = "";
  let before: string | undefined;
  const steps: { x: number; y: number; rate: string }[] = [];
  for (const { x, rate } of points) {
    if (rate !== undefined) {
      const y = toY(Number(rate));
      path += before === undefined ? `M${x} ${y}` : `H${x}V${y}`;
      if (rate !== before) steps.push({ x, y, rate });
    } else if (before !== undefined) path += `H${x}`;
    before = rate;
  }
  if (before !== undefined) path += `H${WIDTH - RIGHT}`;
  const end = before === undefined ? undefined : { y: toY(Number(before)), rate: before };
  // The last value stands at the right end; a step too near to it, or to the one before, goes without.
  return { unit, path, labels: spaced(end ? steps.slice(0, -1) : steps, VALUE_GAP), end };
}

/** Moves end labels apart that would overlap. */
function spreadEnds(series: readonly Series[]): readonly Series[] {
  const [a, b] = series;
  if (!a?.end || !b?.end || Math.abs(a.end.y - b.end.y) >= 13) return series;
  const middle = (a.end.y + b.end.y) / 2;
  const up = a.end.y <= b.end.y ? -7 : 7;
  return [
    { ...a, end: { ...a.end, y: round(middle + up) } },
    { ...b, end: { ...b.end, y: round(middle - up) } },
  ];
}

function spaced<T extends { readonly x: number }>(items: readonly T[], gap: number): readonly T[] {
  const kept: T[] = [];
  for (const item of items) {
    const last = kept.at(-1);
    if (!last || item.x - last.x >= gap) kept.push(item);
  }
  return kept;
}

function plain(rate: string | undefined): string | undefined {
  return rate !== undefined && /^\d+(\.\d+)?$/.test(rate) ? rate : undefined;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
