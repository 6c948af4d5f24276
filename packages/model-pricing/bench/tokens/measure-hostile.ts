import { hostileKinds, makeHostileText } from "../corpus/hostile-texts.ts";
import { overLimit, startHelper } from "../lib/helper-process.ts";
import { reportProgress } from "../lib/progress.ts";
import type { Timing } from "./counter-process.ts";
import { type CounterName, ours } from "./counters.ts";
import { counterProcess } from "./measure-steady.ts";
import type { Plan } from "./plan.ts";

/** What one length of one kind of hostile text took. */
export interface HostileCase {
  kind: string;
  characters: number;
  /** Milliseconds; `over` where the time limit ended it at this length or at a smaller one. */
  ms: Partial<Record<CounterName, number | "over">>;
  /**
   * Ours for the longest text cut into texts of this length, once the machine code is settled: the same characters at each
   * length, so that what grows is only what length makes grow.
   */
  ours_settled_ms?: number;
}

/** Runs the lengths from the shortest up, and stops at the first that takes too long. */
async function runRival(name: CounterName, kind: string, cases: HostileCase[], limitMs: number): Promise<void> {
  const helper = startHelper(counterProcess, [name], [{ task: "load" }]);
  let over = false;
  for (const one of cases) {
    const text = makeHostileText(kind, one.characters);
    const timing: { ms: number } | typeof overLimit = over
      ? overLimit
      : await helper.ask<{ ms: number }>({ task: "timeOnce", text }, limitMs);
    over = timing === overLimit;
    one.ms[name] = timing === overLimit ? "over" : timing.ms;
  }
  helper.stop();
}

function cut(text: string, length: number): string[] {
  return Array.from({ length: Math.ceil(text.length / length) }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
}

/** Runs each length in a fresh process, which is the slowest it can be, and then until the machine code is settled. */
async function runOurs(kind: string, cases: HostileCase[], limitMs: number): Promise<void> {
  const longest = makeHostileText(kind, Math.max(...cases.map(({ characters }) => characters)));
  for (const one of cases) {
    const text = makeHostileText(kind, one.characters);
    const texts = cut(longest, one.characters);
    const helper = startHelper(counterProcess, [ours], [{ task: "load" }, { task: "take", texts }]);
    const first = await helper.ask<{ ms: number }>({ task: "timeOnce", text }, limitMs);
    one.ms[ours] = first === overLimit ? "over" : first.ms;
    if (first !== overLimit) {
      const question = { task: "timePasses", cleared: true, minMs: 500 };
      await helper.ask(question, limitMs * 10);
      const settled = await helper.ask<Timing>(question, limitMs * 10);
      if (settled !== overLimit) one.ours_settled_ms = settled.best_ms;
    }
    helper.stop();
  }
}

/** Measures texts that are meant to be slow, each counter in a process that is ended at the time limit. */
export async function measureHostile(plan: Plan, names: CounterName[]): Promise<HostileCase[]> {
  const { lengths, limit_ms } = plan.hostile;
  const all: HostileCase[] = [];
  for (const kind of hostileKinds) {
    reportProgress(`Hostile text: ${kind}, up to ${Math.max(...lengths)} characters`);
    const cases: HostileCase[] = lengths.map((characters) => ({ kind, characters, ms: {} }));
    for (const name of names) {
      if (name === ours) await runOurs(kind, cases, limit_ms * 3);
      else await runRival(name, kind, cases, limit_ms);
    }
    all.push(...cases);
  }
  return all;
}
