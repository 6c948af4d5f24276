import type { ErrorFacts } from "../errors.ts";
import type { ChatCount, CountOptions } from "../tokens/requests/chat-count.ts";
import type { Cost, CostOptions, DecimalText } from "../types.ts";

export type QuoteWarningCode =
  | "tier_cliff"
  | "peak_hours"
  | "peak_hours_soon"
  | "cache_not_reached"
  | "shuts_down_soon"
  | "model_shut_down"
  | "context_exceeded"
  | "unknown_parts";

/** Something that may make a request dearer than it looks, or keep it from being answered. */
export interface QuoteWarning {
  readonly code: QuoteWarningCode;
  /** One or two sentences for people; the text may change, the code may not. */
  readonly message: string;
  /** What the message says, as fields. */
  readonly facts: ErrorFacts;
}

/** Output tokens that a quote reckons with. */
export interface OutputRange {
  readonly low: number;
  /** The caller's guess; absent where there is none. */
  readonly expected?: number;
  readonly high: number;
  /** Where the figures come from: the caller, the request's own limit, the model's limit, or a model without output. */
  readonly basis: "guess" | "request_limit" | "model_limit" | "no_output";
}

/** What a request will cost, before it is sent. */
export interface Quote {
  /** `provider/id`. */
  readonly model: string;
  readonly currency: string;
  readonly at: string;
  readonly input: ChatCount;
  readonly output: OutputRange;
  /** Exact decimal text. `expected` only where the caller guessed the output. */
  readonly cost: { readonly low: DecimalText; readonly expected?: DecimalText; readonly high: DecimalText };
  /** The itemised bills behind `cost`. */
  readonly bills: { readonly low: Cost; readonly expected?: Cost; readonly high: Cost };
  readonly warnings: readonly QuoteWarning[];
}

export interface QuoteOptions extends CountOptions, CostOptions {
  /** Output tokens, reasoning included: a guess, or its ends. Without it the output may be anything up to the limit. */
  readonly expectedOutput?: number | { readonly low: number; readonly high: number } | undefined;
  /** Input tokens that are expected to be read from a cache. */
  readonly cachedInput?: number | undefined;
}
