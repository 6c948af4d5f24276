import { invalidUsage } from "../../errors.ts";
import type { ModelRecord } from "../../types.ts";
import type { ChatCount, CountOptions } from "./chat-count.ts";
import type { ChatInput, ChatRequest } from "./chat-message.ts";
import { countChat, toRequest } from "./count-chat.ts";

/** `unsure` where the limit lies between the ends of the count, or is not known. */
export type Fit = "yes" | "no" | "unsure";

/** One of a model's limits, beside what a request needs of it. */
export interface LimitFit {
  readonly limit: "context_window" | "max_input_tokens" | "max_output_tokens";
  readonly allowed: number;
  readonly low: number;
  readonly high: number;
  readonly fits: Fit;
}

export interface ContextFit {
  /** `no` where one limit is exceeded, `yes` where all are kept; `unsure` also where the record has no limit at all. */
  readonly fits: Fit;
  readonly input: ChatCount;
  /** Tokens of the answer that were taken into account. */
  readonly output_tokens: number;
  readonly limits: readonly LimitFit[];
}

export interface FitOptions extends CountOptions {
  /** Tokens of the answer; the request's own `max_completion_tokens` or `max_tokens` where it is left out, else 0. */
  readonly output?: number | undefined;
}

/**
 * Whether a request fits into a model's window, its limit of input and its limit of output, as the catalog has them.
 *
 * @throws {UsageError} `invalid_usage`: a message is none, or the output is no whole number.
 */
export function fitsContext(model: ModelRecord, chat: ChatInput, options: FitOptions = {}): ContextFit {
  const input = countChat(chat, model, options);
  const output = options.output ?? requestedOutput(toRequest(chat)) ?? 0;
  if (!Number.isSafeInteger(output) || output < 0) {
    throw invalidUsage("output", output, "a whole number of tokens, 0 or more");
  }
  const limits = [
    checkLimit("context_window", model.context_window, input, output),
    checkLimit("max_input_tokens", model.max_input_tokens, input, 0),
    checkLimit("max_output_tokens", model.max_output_tokens, undefined, output),
  ].filter((limit) => limit !== undefined);
  return { fits: worst(limits), input, output_tokens: output, limits };
}

/** Most tokens of the answer, as the request itself asks for. */
export function requestedOutput({ max_completion_tokens, max_tokens }: ChatRequest): number | undefined {
  return max_completion_tokens ?? max_tokens ?? undefined;
}

function checkLimit(
  limit: LimitFit["limit"],
  allowed: number | undefined,
  input: ChatCount | undefined,
  output: number,
): LimitFit | undefined {
  if (allowed === undefined) return undefined;
  const low = (input?.low ?? 0) + output;
  const high = (input?.high ?? 0) + output;
  const isBounded = input?.bounded ?? true;
  const fits = low > allowed ? "no" : high <= allowed && isBounded ? "yes" : "unsure";
  return { limit, allowed, low, high, fits };
}

function worst(limits: readonly LimitFit[]): Fit {
  if (limits.some(({ fits }) => fits === "no")) return "no";
  const knowsInput = limits.some(({ limit }) => limit !== "max_output_tokens");
  return knowsInput && limits.every(({ fits }) => fits === "yes") ? "yes" : "unsure";
}
