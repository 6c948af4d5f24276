import { buildText, type TextName, takeSamples } from "../corpus/texts.ts";
import { addRound } from "../lib/add-round.ts";
import { overLimit, startHelper } from "../lib/helper-process.ts";
import { reportProgress } from "../lib/progress.ts";
import { interleave } from "../lib/statistics.ts";
import type { CounterName } from "./counters.ts";
import { counterProcess } from "./measure-steady.ts";
import type { Plan } from "./plan.ts";

/** What the first text of a process took, after loading. */
export interface FirstCall {
  text: TextName;
  bytes: number;
  ms: Partial<Record<CounterName, number[]>>;
}

async function timeFirstCall(name: CounterName, text: string, limitMs: number): Promise<number | undefined> {
  const helper = startHelper(counterProcess, [name], [{ task: "load" }]);
  try {
    const timing = await helper.ask<{ ms: number }>({ task: "timeOnce", text }, limitMs);
    return timing === overLimit ? undefined : timing.ms;
  } finally {
    helper.stop();
  }
}

/** Measures the first count of a fresh process, which pays for machine code that nobody has compiled yet. */
export async function measureFirstCalls(plan: Plan, names: CounterName[]): Promise<FirstCall[]> {
  const calls: FirstCall[] = [];
  for (const text of plan.first_call.texts) {
    const whole = buildText(text, Math.max(...plan.first_call.sizes));
    for (const bytes of plan.first_call.sizes) {
      reportProgress(`First call: ${text}, ${bytes} bytes`);
      const [, sample = ""] = takeSamples(whole, bytes, 3);
      const ms: FirstCall["ms"] = {};
      for (const name of interleave(names, plan.first_call.rounds).flat()) {
        const taken = await timeFirstCall(name, sample, plan.limit_ms);
        if (taken !== undefined) addRound(ms, name, taken);
      }
      calls.push({ text, bytes, ms });
    }
  }
  return calls;
}
