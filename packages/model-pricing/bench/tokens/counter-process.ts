// One counter in a process of its own: `node counter-process.ts NAME`, asked over IPC by the measurements.
import { answerQuestions, type Question } from "../lib/helper-process.ts";
import { type Counter, type CounterName, counters } from "./counters.ts";

export interface Start {
  /** Import, load and first count of a short text. */
  ms: number;
  rss_before: number;
  rss_after: number;
}

export interface Timing {
  /** Time of one pass over the samples, on average. */
  ms: number;
  /** The quickest pass, which other programs disturbed least. */
  best_ms: number;
}

const { counter: loadedCounter, load } = (() => {
  let counter: Counter | undefined;
  return {
    counter: () => counter as Counter,
    async load() {
      counter ??= await counters[process.argv[2] as CounterName].load();
      return counter;
    },
  };
})();

let samples: string[] = [];
/** Keeps every count in use, so that no compiler may leave one out. */
let counted = 0;

function timeOnce(text: string): number {
  const begin = performance.now();
  counted += loadedCounter().count(text);
  return performance.now() - begin;
}

function timePass(counter: Counter, cleared: boolean): number {
  let total = 0;
  if (cleared) {
    for (const sample of samples) {
      counter.clear?.();
      total += timeOnce(sample);
    }
    return total;
  }
  const start = performance.now();
  for (const sample of samples) counted += counter.count(sample);
  return performance.now() - start;
}

function timePasses(cleared: boolean, minMs: number): Timing {
  const counter = loadedCounter();
  // Where the caches have just been emptied, the first pass would fill them again.
  if (!cleared && counter.clear !== undefined) timePass(counter, false);
  const begin = performance.now();
  const passes: number[] = [];
  let total = 0;
  do {
    const ms = timePass(counter, cleared);
    passes.push(ms);
    total += ms;
    // Emptying a large cache takes its own time, which is not counted and must not run on without end.
  } while (total < minMs && performance.now() - begin < 5 * minMs);
  return { ms: total / passes.length, best_ms: Math.min(...passes) };
}

answerQuestions({
  async start({ text }: Question & { text: string }): Promise<Start> {
    const rss_before = process.memoryUsage.rss();
    const begin = performance.now();
    counted += (await load()).count(text);
    return { ms: performance.now() - begin, rss_before, rss_after: process.memoryUsage.rss() };
  },
  async load(): Promise<{ clears: boolean }> {
    return { clears: (await load()).clear !== undefined };
  },
  /** Lets V8 compile what it will, for a limited time. */
  warmUp({ texts, maxMs }: Question & { texts: string[]; maxMs: number }): number {
    for (const text of texts) {
      const begin = performance.now();
      for (let times = 0; times < 5 && performance.now() - begin < maxMs; times++) timeOnce(text);
    }
    return counted;
  },
  take({ texts }: Question & { texts: string[] }): void {
    samples = texts;
  },
  /** Counts the samples; also the pass before the first that is measured. */
  countAll: (): number[] => samples.map((sample) => loadedCounter().count(sample)),
  timePasses: ({ cleared, minMs }: Question & { cleared: boolean; minMs: number }): Timing =>
    timePasses(cleared, minMs),
  timeOnce: ({ text }: Question & { text: string }): { ms: number } => ({ ms: timeOnce(text) }),
  rss: (): number => process.memoryUsage.rss(),
});
