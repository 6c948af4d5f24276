import type { Cost, ModelRecord } from "../types.ts";
import { cacheMinimum } from "./cache-minimum.ts";
import type { Assumption, PlanWarning } from "./plan.ts";
import type { ConversationInput, ConversationLine } from "./plan-conversation.ts";

/** What a conversation supposes, and what may go wrong in it. */
export function conversationRemarks(
  model: ModelRecord,
  input: ConversationInput,
  lines: readonly ConversationLine[],
  bills: readonly Cost[],
): { readonly assumptions: readonly Assumption[]; readonly warnings: readonly PlanWarning[] } {
  return {
    assumptions: [...assumptionsOf(model, input)],
    warnings: [...contextWarnings(model, lines), ...cacheWarnings(model, lines, bills)],
  };
}

function* assumptionsOf(model: ModelRecord, { reasoning_tokens = 0 }: ConversationInput): Iterable<Assumption> {
  yield {
    code: "history_resent",
    message: "Every turn sends the instructions and all earlier messages and answers again; nothing is trimmed.",
    facts: {},
  };
  if (reasoning_tokens > 0) {
    yield {
      code: "reasoning_not_resent",
      message: "Reasoning is billed as output once and not sent again with the history.",
      facts: { reasoning_tokens },
    };
  }
  yield {
    code: "cache_alive",
    message: "With a cache, each turn follows while what the turn before sent is still cached.",
    facts: {},
  };
  yield {
    code: "cache_to_the_token",
    message: "Cached lengths are taken to the token; providers cache in blocks and read a little less.",
    facts: {},
  };
  if (!cacheMinimum(model)) {
    yield {
      code: "cache_minimum_unknown",
      message: "No shortest prompt that is cached is known for this model; every prompt is taken to be long enough.",
      facts: {},
    };
  }
}

/** The first turn that does not fit. */
function contextWarnings(model: ModelRecord, lines: readonly ConversationLine[]): readonly PlanWarning[] {
  const { context_window = Number.POSITIVE_INFINITY, max_input_tokens = Number.POSITIVE_INFINITY } = model;
  for (const { turn, usage } of lines) {
    const { input_tokens: input = 0, output_tokens: output = 0 } = usage;
    const isWindow = input + output > context_window;
    if (!isWindow && input <= max_input_tokens) continue;
    const limit = isWindow ? "context_window" : "max_input_tokens";
    const [needed, allowed] = isWindow ? [input + output, context_window] : [input, max_input_tokens];
    const message = `Turn ${turn} exceeds the model's ${limit.replaceAll("_", " ")} of ${allowed} tokens: it needs ${needed}. Older messages have to be trimmed.`;
    return [{ code: "context_exceeded", message, facts: { turn, limit, allowed, needed } }];
  }
  return [];
}

function cacheWarnings(
  model: ModelRecord,
  lines: readonly ConversationLine[],
  bills: readonly Cost[],
): readonly PlanWarning[] {
  const cached = lines.filter(({ total }) => total === "with_cache");
  const isRead = cached.some(({ usage }) => (usage.cache_read_input_tokens ?? 0) > 0);
  if (isRead) return unpricedReads(bills);
  const minimum = cacheMinimum(model);
  const longest = cached.at(-1)?.usage.input_tokens ?? 0;
  if (!minimum || cached.length < 2) return [];
  const { tokens, source, read_on } = minimum;
  const message = `The provider caches prompts of ${tokens} tokens or more; before the last turn none is as long, so nothing is read from the cache.`;
  return [{ code: "cache_not_reached", message, facts: { minimum: tokens, reached: longest, source, read_on } }];
}

/** Where the list has no rate for cache reads they are billed as input. */
function unpricedReads(bills: readonly Cost[]): readonly PlanWarning[] {
  const from = bills.flatMap(({ lines }) => lines).find(({ unit, rate_from }) => unit === "cache_read" && rate_from);
  if (!from) return [];
  const message =
    "The list has no rate for what is read from a cache: it is billed as input, and a cache saves nothing.";
  return [{ code: "no_cache_rate", message, facts: { rate_from: from.rate_from } }];
}
