import type { ErrorKind } from "../../compile/authored.ts";
import type { Pause, RetryAdvice } from "./explanation.ts";

/** Errors that go away by waiting. The official SDKs retry 408, 409, 429 and 5xx, and broken connections. */
const PASSING: readonly (ErrorKind | "unknown")[] = [
  "rate_limit",
  "slow_down",
  "timed_out",
  "conflict",
  "server_error",
  "overloaded",
  "network",
];

/** Pauses of the official SDKs, in seconds. */
const FIRST_PAUSE = 0.5;
const LONGEST_PAUSE = 8;
/** Up to this many seconds they do what Retry-After says. */
export const LONGEST_RETRY_AFTER = 60;

/** Whether sending the same request again can help. */
export function retryAdvice(kind: ErrorKind | "unknown"): RetryAdvice {
  if (PASSING.includes(kind)) return "after_pause";
  return kind === "limit_unclear" || kind === "unknown" ? "unclear" : "no";
}

/** How long to wait: what the provider asked for, else as the official SDKs do. */
export function pauseBefore(retryAfter: number | undefined): Pause {
  return retryAfter === undefined
    ? { by: "backoff", first_seconds: FIRST_PAUSE, most_seconds: LONGEST_PAUSE }
    : { by: "retry_after", seconds: retryAfter };
}
