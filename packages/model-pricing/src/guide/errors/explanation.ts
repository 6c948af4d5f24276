import type { ErrorKind } from "../../compile/authored.ts";

/** What a request came back with. An error that an SDK threw is one too: it has `status`, and the body's fields beside it. */
export interface ErrorInput {
  readonly status?: number | undefined;
  /** As text, or parsed. */
  readonly body?: unknown;
  readonly headers?: Headers | Readonly<Record<string, string>> | undefined;
}

/**
 * Whether to send the same request again. `no`: it fails until something is changed. `after_pause`: wait, then send it
 * again. `unclear`: the answer fits errors of both sorts.
 */
export type RetryAdvice = "no" | "after_pause" | "unclear";

/** How long to wait. `retry_after` is what the provider asked for; `backoff` doubles up to a ceiling, with jitter. */
export type Pause =
  | { readonly by: "retry_after"; readonly seconds: number }
  | { readonly by: "backoff"; readonly first_seconds: number; readonly most_seconds: number };

/** Where a statement comes from. */
export interface ErrorSource {
  readonly source: string;
  readonly checked_on: string;
  /** The provider whose error it is; absent for what holds for all. */
  readonly provider?: string;
  /** What the data says of it, in English. */
  readonly says?: string;
}

/** How the error was recognised, surest first. `status` alone may stand for several errors. */
export type RecognisedBy = "code" | "message" | "client" | "status" | "nothing";

/** What a kind of error means and what to do. */
export interface ErrorKindDescription {
  readonly title: string;
  readonly meaning: string;
  /** What to do, in order. */
  readonly steps: readonly string[];
  readonly retry: RetryAdvice;
  readonly pause?: Pause;
  /** The advice on retrying in a sentence. */
  readonly retry_text: string;
}

/** What an error means and what to do. Holds nothing of the input but the status and a code. */
export interface ErrorExplanation extends ErrorKindDescription {
  readonly kind: ErrorKind | "unknown";
  readonly recognised_by: RecognisedBy;
  readonly status?: number;
  /** The code as received, where it looks like one. */
  readonly code?: string;
  readonly provider?: string;
  /** Reservations: what the explanation rests on, and what does not fit. */
  readonly notes: readonly string[];
  /** What would make the answer surer; empty where nothing is missing. */
  readonly would_help: readonly string[];
  readonly sources: readonly ErrorSource[];
}
