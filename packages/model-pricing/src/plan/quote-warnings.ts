import type { ChatCount } from "../tokens/requests/chat-count.ts";
import type { ContextFit } from "../tokens/requests/fits-context.ts";
import type { Cost, ModelRecord, PriceBlock, Usage } from "../types.ts";
import { cacheMinimum } from "./cache-minimum.ts";
import { findNextHour } from "./find-next-hour.ts";
import { findTierCliffs, type TierCliff } from "./find-tier-cliffs.ts";
import type { OutputRange, QuoteWarning } from "./quote.ts";
import { shutdownWarning } from "./shutdown-warning.ts";

/** What the warnings of a quote are worked out from. */
export interface QuoteFacts {
  readonly model: ModelRecord;
  readonly block: PriceBlock | undefined;
  readonly input: ChatCount;
  readonly output: OutputRange;
  readonly fit: ContextFit;
  readonly cachedInput: number;
  /** Usage as it is expected, or at the upper end where nobody guessed. */
  readonly usual: Usage;
  /** Moment of the request, in UTC. */
  readonly at: string;
  readonly price: (usage: Usage, at?: number) => Cost;
}

export function quoteWarnings(facts: QuoteFacts): readonly QuoteWarning[] {
  return [
    ...tierCliffs(facts),
    ...hours(facts),
    ...cache(facts),
    ...shutdown(facts),
    ...context(facts),
    ...unknown(facts),
  ];
}

function* tierCliffs({ block, input, output, usual, price }: QuoteFacts): Iterable<QuoteWarning> {
  if (!block) return;
  const priceWith = (field: TierCliff["field"], tokens: number) => price(withTokens(usual, field, tokens));
  for (const cliff of findTierCliffs(block, { input_tokens: input, output_tokens: output }, priceWith)) {
    const { field, last, cost_before, cost_after } = cliff;
    const what = field === "input_tokens" ? "input" : "output";
    const beyond = cost_after === undefined ? "and is not sold beyond" : `and ${cost_after} with one token more`;
    const { low, high } = field === "input_tokens" ? input : output;
    const message = `Up to ${last} tokens of ${what} the request costs ${cost_before} ${block.currency}, ${beyond}; it has ${low} to ${high}.`;
    yield { code: "tier_cliff", message, facts: { ...cliff, low, high } };
  }
}

/** The same usage with other tokens in one field; parts shrink with their whole. */
function withTokens(usage: Usage, field: TierCliff["field"], tokens: number): Usage {
  const parts = Object.entries(usage).map(([name, count]) => [name, Math.min(count ?? 0, tokens)]);
  return field === "input_tokens"
    ? { ...Object.fromEntries(parts), output_tokens: usage.output_tokens, input_tokens: tokens }
    : { ...usage, output_tokens: tokens };
}

function* hours({ block, usual, price }: QuoteFacts): Iterable<QuoteWarning> {
  if (!block?.when?.some(({ schedule }) => schedule !== undefined)) return;
  const now = price(usual);
  const next = findNextHour(now, (at) => price(usual, at));
  if (!next) return;
  const facts = { cost_now: now.total, cost_then: next.cost.total, from: next.from };
  const sums = `${now.total} ${now.currency} now, ${next.cost.total} from ${next.from} on`;
  yield next.direction === "cheaper"
    ? { code: "peak_hours", message: `The request falls into dearer hours: ${sums}.`, facts }
    : { code: "peak_hours_soon", message: `Dearer hours begin soon: ${sums}.`, facts };
}

function* cache({ model, block, input, cachedInput }: QuoteFacts): Iterable<QuoteWarning> {
  const minimum = cacheMinimum(model);
  if (!minimum || block?.per_million_tokens?.cache_read === undefined) return;
  const reached = cachedInput > 0 ? cachedInput : input.high;
  if (reached >= minimum.tokens) return;
  const what = cachedInput > 0 ? `${cachedInput} cached tokens are` : `The prompt, ${reached} tokens at most, is`;
  const message = `${what} below the ${minimum.tokens} tokens from which the provider caches: all input is billed in full.`;
  yield {
    code: "cache_not_reached",
    message,
    facts: { minimum: minimum.tokens, reached, source: minimum.source, read_on: minimum.read_on },
  };
}

function* shutdown({ model, at }: QuoteFacts): Iterable<QuoteWarning> {
  const warning = shutdownWarning(model, at);
  if (warning) yield warning;
}

function* context({ fit, output }: QuoteFacts): Iterable<QuoteWarning> {
  const expected = output.expected ?? output.low;
  for (const { limit, allowed, low, high } of fit.limits) {
    const more = limit === "max_input_tokens" ? 0 : expected;
    if (high + more <= allowed) continue;
    const verb = low + more > allowed ? "exceeds" : "may exceed";
    const message = `The request ${verb} the model's ${limit.replaceAll("_", " ")} of ${allowed} tokens: it needs ${low + more} to ${high + more}.`;
    yield { code: "context_exceeded", message, facts: { limit, allowed, low: low + more, high: high + more } };
  }
}

function* unknown({ input: { unknown_parts, bounded } }: QuoteFacts): Iterable<QuoteWarning> {
  const parts = unknown_parts.filter(({ kind }) => kind !== "framing");
  if (parts.length === 0) return;
  const list = parts.map(({ part, why }) => `${part} (${why})`).join("; ");
  const end = bounded ? "the range holds their bounds" : "the upper end of the range does not hold them";
  yield {
    code: "unknown_parts",
    message: `Not all of the input can be counted, ${end}: ${list}.`,
    facts: { unknown_parts },
  };
}
