import type { CancelRequest, CountRequest, Reply } from "./protocol.ts";

/** How long a worker may keep silent about a new request before it is taken for stuck in an old one. */
const PATIENCE = 2000;

export interface CounterClient {
  readonly count: (request: Omit<CountRequest, "kind" | "id">) => void;
  readonly cancel: () => void;
}

/**
 * Counts in a worker that is started with the first request. Only what belongs to the newest request is reported. A worker
 * that does not hear a new request because one endless word keeps it busy is stopped and replaced.
 */
export function createCounterClient(onReply: (reply: Reply) => void, onBroken: () => void): CounterClient {
  let worker: Worker | undefined;
  let id = 0;
  /** From a request until its end is heard of; from a cancellation until it is heard. */
  let isBusy = false;
  let last: "count" | "cancel" = "cancel";
  /** Whether the worker has answered at all: one that is still being loaded is not stuck. */
  let hasStarted = false;
  let alarm: ReturnType<typeof setTimeout> | undefined;

  const stop = () => {
    worker?.terminate();
    worker = undefined;
    isBusy = false;
    hasStarted = false;
  };

  const start = () => {
    const started = new Worker(new URL("./counter-worker.ts", import.meta.url), { type: "module" });
    started.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
      hasStarted = true;
      if (data.id !== id) return;
      clearTimeout(alarm);
      if (data.kind === "done" || last === "cancel") isBusy = false;
      if (last === "count") onReply(data);
    });
    started.addEventListener("error", () => {
      stop();
      onBroken();
    });
    return started;
  };

  const send = (request: CountRequest | CancelRequest) => {
    worker ??= start();
    worker.postMessage(request);
    clearTimeout(alarm);
    if (isBusy && hasStarted) {
      alarm = setTimeout(() => {
        stop();
        if (request.kind === "count") send(request);
      }, PATIENCE);
    }
    isBusy = true;
    last = request.kind;
  };

  return {
    count: (request) => send({ kind: "count", id: ++id, ...request }),
    cancel: () => {
      id++;
      if (worker && isBusy) send({ kind: "cancel", id });
    },
  };
}
