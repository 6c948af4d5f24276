import { type ChildProcess, fork } from "node:child_process";

/** What a helper process sends back for one question. */
export type Answer<T> = { value: T } | { error: string };

export interface Question {
  task: string;
  [argument: string]: unknown;
}

/** The helper was ended because it did not answer in time. */
export const overLimit = Symbol("over the time limit");

export interface HelperProcess {
  /** Asks one thing and waits; after `limitMs` the process is killed, and the next question starts a new one. */
  ask<T>(question: Question, limitMs?: number): Promise<T | typeof overLimit>;
  stop(): void;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(130));

function startChild(path: string, args: string[]): ChildProcess {
  // A compile cache would let the second cold start of a peer be a warm one.
  const { NODE_COMPILE_CACHE: _, ...env } = process.env;
  const child = fork(path, args, { env: { ...env, NODE_DISABLE_COMPILE_CACHE: "1" }, serialization: "advanced" });
  running.add(child);
  child.on("exit", () => running.delete(child));
  return child;
}

/**
 * Starts a process that answers questions one at a time. Each peer has its own, so that no one's heap or machine code
 * gets in the way of another's, and while one answers the rest wait.
 *
 * @param prepare Asked first whenever the process has to be started.
 */
export function startHelper(path: string, args: string[], prepare: Question[] = []): HelperProcess {
  let child: ChildProcess | undefined;

  function send<T>(to: ChildProcess, question: Question, limitMs: number): Promise<T | typeof overLimit> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        finish();
        to.kill("SIGKILL");
        child = undefined;
        resolve(overLimit);
      }, limitMs);
      const onMessage = (answer: Answer<T>) => {
        finish();
        if ("error" in answer) reject(new Error(`${args.join(" ")}: ${answer.error}`));
        else resolve(answer.value);
      };
      const onExit = (code: number | null, signal: string | null) => {
        finish();
        child = undefined;
        reject(
          new Error(`The process for ${args.join(" ")} ended with ${signal ?? `code ${code}`} at ${question.task}.`),
        );
      };
      const finish = () => {
        clearTimeout(timer);
        to.off("message", onMessage);
        to.off("exit", onExit);
      };
      to.on("message", onMessage);
      to.on("exit", onExit);
      to.send(question);
    });
  }

  return {
    async ask<T>(question: Question, limitMs = 600_000) {
      if (child === undefined) {
        child = startChild(path, args);
        for (const first of prepare) await send(child, first, 600_000);
      }
      return send<T>(child, question, limitMs);
    },
    stop() {
      child?.kill("SIGKILL");
      child = undefined;
    },
  };
}

/** Answers questions in a helper process until its parent goes away. */
export function answerQuestions(tasks: Record<string, (question: never) => unknown>): void {
  process.on("message", async (question: Question) => {
    const task = tasks[question.task];
    let answer: Answer<unknown>;
    try {
      if (task === undefined) throw new Error(`Unknown task "${question.task}".`);
      answer = { value: await task(question as never) };
    } catch (error) {
      answer = { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    process.send?.(answer);
  });
  process.on("disconnect", () => process.exit());
}
