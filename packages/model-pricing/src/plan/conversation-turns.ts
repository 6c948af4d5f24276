import type { Usage } from "../types.ts";
import type { ConversationInput } from "./plan-conversation.ts";

/** Counts of one turn's request, without a cache and with one. */
export interface ConversationTurn {
  readonly turn: number;
  readonly without_cache: Usage;
  readonly with_cache: Usage;
}

/**
 * Counts of every turn. A turn sends the instructions, all messages and answers so far, and the new message. The cache
 * holds what the turn before sent, if that reached the provider's minimum; an answer gets into it one turn later.
 */
export function conversationTurns(
  { turns, user_tokens, answer_tokens, system_tokens = 0, reasoning_tokens = 0 }: ConversationInput,
  minimum: number,
  writesAreBilled: boolean,
): readonly ConversationTurn[] {
  const inputOf = (turn: number) => (turn === 0 ? 0 : system_tokens + turn * user_tokens + (turn - 1) * answer_tokens);
  return Array.from({ length: turns }, (_, index) => {
    const [input, before] = [inputOf(index + 1), inputOf(index)];
    const usage = {
      input_tokens: input,
      output_tokens: answer_tokens + reasoning_tokens,
      ...(reasoning_tokens > 0 && { reasoning_output_tokens: reasoning_tokens }),
    };
    const read = before >= minimum ? before : 0;
    const written = writesAreBilled && input >= minimum ? input - read : 0;
    return {
      turn: index + 1,
      without_cache: usage,
      with_cache: {
        ...usage,
        ...(read > 0 && { cache_read_input_tokens: read }),
        ...(written > 0 && { cache_creation_input_tokens: written }),
      },
    };
  });
}
