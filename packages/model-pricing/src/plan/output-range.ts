import { invalidUsage } from "../errors.ts";
import type { ChatRequest } from "../tokens/requests/chat-message.ts";
import { requestedOutput } from "../tokens/requests/fits-context.ts";
import type { ModelRecord } from "../types.ts";
import type { OutputRange, QuoteOptions } from "./quote.ts";

/**
 * Output tokens between which the answer will lie: the caller's guess, else nothing up to the request's or model's limit.
 *
 * @throws {UsageError} `invalid_usage`: the guess is no whole number, or there is neither a guess nor a limit.
 */
export function outputRange(
  model: ModelRecord,
  request: ChatRequest,
  inputTokens: number,
  guess: QuoteOptions["expectedOutput"],
): OutputRange {
  if (guess !== undefined) {
    const { low, high } = typeof guess === "number" ? { low: guess, high: guess } : guess;
    for (const tokens of [low, high]) {
      if (!Number.isSafeInteger(tokens) || tokens < 0) {
        throw invalidUsage("expectedOutput", tokens, "a whole number of tokens, or { low, high } with low <= high");
      }
    }
    if (low > high) throw invalidUsage("expectedOutput.low", low, `at most expectedOutput.high, which is ${high}`);
    return { low, expected: Math.round((low + high) / 2), high, basis: "guess" };
  }
  const modalities = model.output_modalities;
  if (modalities?.length === 1 && modalities[0] === "embedding") {
    return { low: 0, expected: 0, high: 0, basis: "no_output" };
  }
  const asked = requestedOutput(request);
  const limit = asked ?? model.max_output_tokens;
  if (limit === undefined) {
    throw invalidUsage("expectedOutput", guess, `a number of tokens: no limit of output is known for "${model.id}"`);
  }
  const room = (model.context_window ?? Number.POSITIVE_INFINITY) - inputTokens;
  return {
    low: 0,
    high: Math.max(0, Math.min(limit, room)),
    basis: asked === undefined ? "model_limit" : "request_limit",
  };
}
