import type { ModelRecord } from "../index.ts";
import { createCounter, type EncodingName, loadEncoding } from "../tokens/exact/index.ts";
import { estimateTokens, type TokenFamily, type TokenRange } from "../tokens/index.ts";
import type { Io } from "./io.ts";

/** A way of counting text that comes in chunks. */
export interface Counting {
  /** Encoding, or the family or model that is estimated. */
  readonly name: string;
  readonly exact: boolean;
  readonly start: () => RunningCount;
}

export interface RunningCount {
  readonly push: (chunk: string) => void;
  readonly result: () => TokenRange;
}

/** Counts exactly with an encoding, whose ranks are loaded here. */
export async function countExactly(encoding: EncodingName): Promise<Counting> {
  await loadEncoding(encoding);
  const start = () => {
    const counter = createCounter(encoding);
    const result = () => ({ tokens: counter.count(), low: counter.count(), high: counter.count() });
    return { push: counter.push, result };
  };
  return { name: encoding, exact: true, start };
}

/** Text that is estimated at once: what is kept of a file while it is read. */
const PIECE = 262_144;

/** Estimates the tokens of a family, piece by piece, and adds up both ends of the band. */
export function estimateCount(name: string, family: TokenFamily | ModelRecord): Counting {
  const start = () => {
    let pending = "";
    let sum: TokenRange = { tokens: 0, low: 0, high: 0 };
    const estimate = () => {
      const { tokens, low, high } = estimateTokens(pending, family);
      sum = { tokens: sum.tokens + tokens, low: sum.low + low, high: sum.high + high };
      pending = "";
    };
    return {
      push: (chunk: string) => {
        pending += chunk;
        if (pending.length >= PIECE) estimate();
      },
      result: () => {
        if (pending !== "") estimate();
        return sum;
      },
    };
  };
  return { name, exact: false, start };
}

/** Runs every counter over a file, read once and never kept whole. */
export async function countFile(
  io: Io,
  path: string,
  countings: readonly Counting[],
  onRead: (characters: number) => void,
): Promise<readonly TokenRange[]> {
  const running = countings.map(({ start }) => start());
  for await (const chunk of io.readChunks(path)) {
    for (const { push } of running) push(chunk);
    onRead(chunk.length);
  }
  return running.map(({ result }) => result());
}
