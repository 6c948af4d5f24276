import { calculateCost } from "../cost/calculate-cost.ts";
import { findPrice } from "../cost/find-price.ts";
import { invalidUsage } from "../errors.ts";
import type { ChatCount } from "../tokens/requests/chat-count.ts";
import type { ChatInput } from "../tokens/requests/chat-message.ts";
import { toRequest } from "../tokens/requests/count-chat.ts";
import { fitsContext } from "../tokens/requests/fits-context.ts";
import type { ModelRecord, PriceBlock, Usage } from "../types.ts";
import { outputRange } from "./output-range.ts";
import type { Quote, QuoteOptions } from "./quote.ts";
import { quoteWarnings } from "./quote-warnings.ts";

type End = "low" | "tokens" | "high";

/**
 * Says what a request will cost before it is sent: a range, from the fewest to the most tokens of input and output.
 *
 * @param chat A request body, its messages alone, or text as one message of a user.
 * @param options.count An exact counter of text; without it the input is estimated.
 * @param options.expectedOutput Output tokens as the caller guesses them; else anything up to the limit is reckoned with.
 * @param options.at Moment of the request. Required: there is no clock in here.
 * @returns Costs in the list's currency as exact decimal text, with the bills behind them, and warnings: a tier within a
 *   tenth of the tokens, dearer hours, a prompt too short to be cached, a shutdown within 90 days, parts nobody can count.
 * @throws {UsageError} `invalid_usage`: a message or number is wrong, or no limit of output is known and none was given.
 * @throws {PricingError} What `calculateCost` throws: an unknown price is never 0.
 */
export function quoteRequest(model: ModelRecord, chat: ChatInput, options: QuoteOptions): Quote {
  const request = toRequest(chat);
  const { expectedOutput, cachedInput = 0, count, measure, ...costOptions } = options;
  // A price that nobody knows is told before a limit that nobody knows.
  calculateCost(model, {}, costOptions);
  const fit = fitsContext(model, request, { count, measure, output: 0 });
  const { input } = fit;
  const output = outputRange(model, request, input.tokens, expectedOutput);
  if (!Number.isSafeInteger(cachedInput) || cachedInput < 0) {
    throw invalidUsage("cachedInput", cachedInput, "a whole number of tokens, 0 or more");
  }
  const block = findPrice(model, costOptions);
  const usage = (end: End, outputTokens: number) => usageOf(block, input, end, outputTokens, cachedInput);
  const price = (counts: Usage, at = costOptions.at) => calculateCost(model, counts, { ...costOptions, at });
  const bills = {
    low: price(usage("low", output.low)),
    ...(output.expected !== undefined && { expected: price(usage("tokens", output.expected)) }),
    high: price(usage("high", output.high)),
  };
  const usual = bills.expected ? usage("tokens", output.expected ?? 0) : usage("high", output.high);
  const { expected } = bills;
  return {
    model: bills.low.model,
    currency: bills.low.currency,
    at: bills.low.at,
    input,
    output,
    cost: { low: bills.low.total, ...(expected && { expected: expected.total }), high: bills.high.total },
    bills,
    warnings: quoteWarnings({ model, block, input, output, fit, cachedInput, usual, at: bills.low.at, price }),
  };
}

/** Usage at one end of the count. A medium is named where the list prices it, or has to: sound and video are never text. */
function usageOf(
  block: PriceBlock | undefined,
  { media, ...total }: ChatCount,
  end: End,
  outputTokens: number,
  cachedInput: number,
): Usage {
  const image = block?.per_million_tokens?.input_image === undefined ? 0 : (media.image?.[end] ?? 0);
  const parts = {
    input_image_tokens: image,
    input_audio_tokens: media.audio?.[end] ?? 0,
    input_video_tokens: media.video?.[end] ?? 0,
    cache_read_input_tokens: Math.min(cachedInput, total[end]),
  };
  const used = Object.entries(parts).filter(([, tokens]) => tokens > 0);
  return { input_tokens: total[end], output_tokens: outputTokens, ...Object.fromEntries(used) };
}
