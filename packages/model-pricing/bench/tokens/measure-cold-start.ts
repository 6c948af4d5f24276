import { buildText } from "../corpus/texts.ts";
import { overLimit, startHelper } from "../lib/helper-process.ts";
import { reportProgress } from "../lib/progress.ts";
import { interleave } from "../lib/statistics.ts";
import type { Start } from "./counter-process.ts";
import type { CounterName } from "./counters.ts";
import { counterProcess } from "./measure-steady.ts";
import type { Plan } from "./plan.ts";

/** What it takes to get a first count in a fresh process. */
export interface ColdStart {
  counter: CounterName;
  ms: number[];
  /** Growth of the resident set up to the first count. */
  loaded_rss: number[];
  /** Growth up to the third count of a longer Chinese and English text, with what the counter then keeps. */
  used_rss: number[];
}

async function startOnce(start: ColdStart, text: string): Promise<void> {
  const helper = startHelper(counterProcess, [start.counter]);
  try {
    const started = await helper.ask<Start>({ task: "start", text: "Hello, 世界!" });
    if (started === overLimit) return;
    start.ms.push(started.ms);
    start.loaded_rss.push(started.rss_after - started.rss_before);
    if (start.used_rss.length > 2) return;
    for (let times = 0; times < 3; times++) await helper.ask({ task: "timeOnce", text });
    const rss = await helper.ask<number>({ task: "rss" });
    if (rss !== overLimit) start.used_rss.push(rss - started.rss_before);
  } finally {
    helper.stop();
  }
}

/** Measures import and first count in fresh processes, in turns, and the memory they come to hold. */
export async function measureColdStarts(plan: Plan, names: CounterName[]): Promise<ColdStart[]> {
  const text = buildText("chat-zh-en", plan.memory_bytes);
  const starts = names.map((counter): ColdStart => ({ counter, ms: [], loaded_rss: [], used_rss: [] }));
  for (const [round, turn] of interleave(starts, plan.cold_start_rounds).entries()) {
    reportProgress(`Cold start: round ${round + 1} of ${plan.cold_start_rounds}`);
    for (const start of turn) await startOnce(start, text);
  }
  return starts;
}
