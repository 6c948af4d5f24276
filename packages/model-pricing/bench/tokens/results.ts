import type { Machine } from "../lib/machine.ts";
import { geometricMean, median, pairedRatio } from "../lib/statistics.ts";
import { type CounterName, ours, rivals } from "./counters.ts";
import type { Bundles } from "./measure-bundles.ts";
import type { ColdStart } from "./measure-cold-start.ts";
import type { FirstCall } from "./measure-first-call.ts";
import type { HostileCase } from "./measure-hostile.ts";
import type { Cell, Disagreement } from "./measure-steady.ts";

/** Everything that one run measured. A part that was left out is missing. */
export interface TokenResults {
  benchmark: "tokens";
  plan: "full" | "quick";
  machine: Machine;
  versions: Partial<Record<CounterName, string>>;
  /** The file given with --ours, below the repository; missing where the built package was measured. */
  ours?: string;
  steady?: { cells: Cell[]; disagreements: Disagreement[] };
  estimators?: { cells: Cell[] };
  first_calls?: FirstCall[];
  hostile?: HostileCase[];
  cold_starts?: ColdStart[];
  bundles?: Bundles;
}

/** How many times as long the peer took as `than`, in the same rounds; undefined where one of them was not measured. */
export function timesFaster(ms: Cell["ms"], peer: CounterName, than: CounterName = ours): number | undefined {
  const [peerMs, ownMs] = [ms[peer], ms[than]];
  return peerMs === undefined || ownMs === undefined || peerMs.length !== ownMs.length
    ? undefined
    : pairedRatio(peerMs, ownMs);
}

/** How many times as long the fastest rival took. */
export function timesFasterThanBest(ms: Cell["ms"]): number | undefined {
  const ratios = rivals.map((rival) => timesFaster(ms, rival)).filter((ratio) => ratio !== undefined);
  return ratios.length === 0 ? undefined : Math.min(...ratios);
}

/** Millions of bytes a second, from the median round. */
export function megabytesPerSecond(bytes: number, ms: number[]): number {
  return bytes / median(ms) / 1000;
}

/** Averages the ratios that there are. */
export function meanRatio(ratios: (number | undefined)[]): number | undefined {
  const known = ratios.filter((ratio) => ratio !== undefined);
  return known.length === 0 ? undefined : geometricMean(known);
}
