import { join } from "node:path";
import { buildText, type TextName, takeSamples } from "../corpus/texts.ts";
import { addRound } from "../lib/add-round.ts";
import { type HelperProcess, overLimit, startHelper } from "../lib/helper-process.ts";
import { reportProgress } from "../lib/progress.ts";
import { interleave } from "../lib/statistics.ts";
import type { Timing } from "./counter-process.ts";
import { type CounterName, reference } from "./counters.ts";
import { type Plan, sampleCounts } from "./plan.ts";

export type Mode = "cleared" | "warm";
export const modes = ["cleared", "warm"] as const satisfies Mode[];

/** What one size of one text took in one mode. */
export interface Cell {
  text: TextName;
  bytes: number;
  mode: Mode;
  /** Bytes of one pass over the samples. */
  pass_bytes: number;
  /** Milliseconds a pass, one for each round. A counter that ran into the time limit is missing. */
  ms: Partial<Record<CounterName, number[]>>;
}

/** A count that is not the reference's. */
export interface Disagreement {
  counter: CounterName;
  text: TextName;
  bytes: number;
  samples: number;
  of: number;
}

export const counterProcess = join(import.meta.dirname, "counter-process.ts");

interface Group {
  helpers: Map<CounterName, { helper: HelperProcess; clears: boolean }>;
  stop(): void;
}

async function startGroup(names: CounterName[], warmUpTexts: string[]): Promise<Group> {
  const helpers: Group["helpers"] = new Map();
  for (const name of names) {
    const warmUp = { task: "warmUp", texts: warmUpTexts, maxMs: 500 };
    const helper = startHelper(counterProcess, [name], [{ task: "load" }, warmUp]);
    const loaded = await helper.ask<{ clears: boolean }>({ task: "load" });
    helpers.set(name, { helper, clears: loaded !== overLimit && loaded.clears });
  }
  return { helpers, stop: () => [...helpers.values()].map(({ helper }) => helper.stop()) };
}

/** Hands the samples to every counter that still takes part, and compares what they count. */
async function compareCounts(group: Group, texts: string[], limitMs: number, over: Set<CounterName>) {
  const counts = new Map<CounterName, number[]>();
  for (const [name, { helper }] of group.helpers) {
    if (over.has(name)) continue;
    await helper.ask({ task: "take", texts });
    const counted = await helper.ask<number[]>({ task: "countAll" }, limitMs * texts.length);
    if (counted === overLimit) over.add(name);
    else counts.set(name, counted);
  }
  const right = counts.get(reference);
  return [...counts].flatMap(([counter, values]) => {
    const samples = right === undefined ? 0 : values.filter((value, index) => value !== right[index]).length;
    return samples === 0 ? [] : [{ counter, samples, of: texts.length }];
  });
}

async function measureRounds(group: Group, plan: Plan, over: Set<CounterName>): Promise<Record<Mode, Cell["ms"]>> {
  const measured: Record<Mode, Cell["ms"]> = { cleared: {}, warm: {} };
  const taking = [...group.helpers.keys()].filter((name) => !over.has(name));
  for (const names of interleave(taking, plan.rounds)) {
    for (const name of names) {
      const { helper, clears } = group.helpers.get(name) as { helper: HelperProcess; clears: boolean };
      // A counter that remembers nothing is as fast in both modes, so it is measured once for both.
      for (const mode of clears ? modes : (["warm"] as const)) {
        if (over.has(name)) continue;
        const question = { task: "timePasses", cleared: mode === "cleared", minMs: plan.min_ms };
        const timing = await helper.ask<Timing>(question, plan.limit_ms);
        if (timing === overLimit) over.add(name);
        else for (const shown of clears ? [mode] : modes) addRound(measured[shown], name, timing.ms);
      }
    }
  }
  for (const mode of modes) for (const name of over) delete measured[mode][name];
  return measured;
}

/** Measures throughput once the machine code is compiled: with caches emptied before each sample, and left as they are. */
export async function measureSteady(plan: Plan, names: CounterName[], mustAgree: readonly CounterName[]) {
  const largest = Math.max(...plan.sizes);
  const texts = plan.texts.map((name) => [name, buildText(name, largest)] as const);
  reportProgress(`Starting ${names.length} counters and letting them warm up`);
  const group = await startGroup(
    names,
    texts.map(([, text]) => takeSamples(text, 50_000, 3)[2] as string),
  );
  const cells: Cell[] = [];
  const disagreements: Disagreement[] = [];
  try {
    for (const [text, whole] of texts) {
      const over = new Set<CounterName>();
      for (const bytes of plan.sizes) {
        reportProgress(`Throughput: ${text}, ${bytes} bytes`);
        const samples = takeSamples(whole, bytes, sampleCounts[bytes] ?? 1);
        const wrong = await compareCounts(group, samples, plan.limit_ms, over);
        disagreements.push(
          ...wrong.filter(({ counter }) => mustAgree.includes(counter)).map((one) => ({ text, bytes, ...one })),
        );
        const pass_bytes = samples.reduce((sum, sample) => sum + Buffer.byteLength(sample), 0);
        const measured = await measureRounds(group, plan, over);
        for (const mode of modes) cells.push({ text, bytes, mode, pass_bytes, ms: measured[mode] });
      }
    }
  } finally {
    group.stop();
  }
  return { cells, disagreements };
}
