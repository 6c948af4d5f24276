import { join } from "node:path";
import { addRound } from "../lib/add-round.ts";
import { formatNumber, formatRatio } from "../lib/format.ts";
import { type HelperProcess, overLimit, startHelper } from "../lib/helper-process.ts";
import { describeMachine, formatMachine, type Machine } from "../lib/machine.ts";
import { markdownTable } from "../lib/markdown-table.ts";
import { reportProgress } from "../lib/progress.ts";
import { interleave, median, pairedRatio } from "../lib/statistics.ts";
import { type PricerName, peer, pricers } from "./pricers.ts";

export const costProcess = join(import.meta.dirname, "cost-process.ts");

export interface CostResults {
  benchmark: "cost";
  machine: Machine;
  /** Nanoseconds a request, one for each round. */
  ns: Record<string, number[]>;
  total: number;
}

const measured = ["record", "id", peer] as const satisfies PricerName[];

/** Asks each for the total, so that nobody is timed at another sum than the rest. */
async function compareTotals(helpers: Map<PricerName, HelperProcess>): Promise<number> {
  const totals = new Map<PricerName, number>();
  for (const [name, helper] of helpers) {
    const started = await helper.ask<{ total: number }>({ task: "start" });
    if (started !== overLimit) totals.set(name, started.total);
  }
  const [first = Number.NaN, ...others] = totals.values();
  // The peer adds floats; ours is the number next to the exact sum.
  if (others.every((total) => Math.abs(total - first) < 1e-12)) return first;
  throw new Error(`The totals differ: ${[...totals].map(([name, total]) => `${name} ${total}`).join(", ")}.`);
}

/** Measures how long it takes to price a request of two lines, in turns. */
export async function runCost({ quick }: { quick: boolean }): Promise<CostResults> {
  const helpers = new Map(measured.map((name) => [name as PricerName, startHelper(costProcess, [name])]));
  const ns: CostResults["ns"] = {};
  try {
    const total = await compareTotals(helpers);
    for (const helper of helpers.values()) await helper.ask({ task: "time", minMs: 300 });
    reportProgress("Pricing a request of two lines");
    for (const name of interleave([...helpers.keys()], quick ? 7 : 31).flat()) {
      const timing = await helpers.get(name)?.ask<{ ns: number }>({ task: "time", minMs: 50 });
      if (timing !== undefined && timing !== overLimit) addRound(ns, name, timing.ns);
    }
    return { benchmark: "cost", machine: describeMachine(), ns, total };
  } finally {
    for (const helper of helpers.values()) helper.stop();
  }
}

/** Writes a run as Markdown. */
export function reportCost({ machine, ns, total }: CostResults): string {
  const rows = Object.entries(ns).map(([name, rounds]) => [
    pricers[name as PricerName].title,
    formatNumber(median(rounds)),
    name === peer ? "" : formatRatio(pairedRatio(ns[peer] as number[], rounds)),
  ]);
  return [
    "## Cost: a request of two lines",
    formatMachine(machine),
    `Nanoseconds to price 1,200 input and 300 output tokens of gpt-4o-mini (${total} US dollars on both sides), median of ${ns[peer]?.length} rounds, and how many times as fast that is as the peer in the same rounds. Given an id, both find the model first; a record is already found. Our sums are exact, with a receipt; the peer's are floats.`,
    markdownTable(["", "ns", "faster"], rows),
  ].join("\n\n");
}
