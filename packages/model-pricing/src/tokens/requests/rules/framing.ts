import type { CountingRule } from "../chat-count.ts";
import type { Lineage } from "../lineage.ts";

const OPENAI: CountingRule = {
  id: "openai-chat-framing",
  says: "3 tokens per message and 1 per name, and 3 that prime the reply; 4 and -1 for gpt-3.5-turbo-0301.",
  source: "https://github.com/openai/openai-cookbook/blob/main/examples/How_to_count_tokens_with_tiktoken.ipynb",
  read_on: "2026-11-24",
};

/** Tokens around the text of messages, where a provider says. */
export interface Framing {
  readonly rule: CountingRule;
  readonly assumed: boolean;
  readonly message: number;
  readonly name: number;
  readonly reply: number;
}

/** The models that the cookbook was checked with, against the API. */
const CHECKED = /^(gpt-3\.5-turbo|gpt-4-|gpt-4$|gpt-4o(-mini)?(-20\d\d-.*)?$|chatgpt-4o)/;

/**
 * What a message, a system prompt or a set of tools is framed by where no provider says: our own figures. Published chat
 * templates frame a message with 3 to 8 tokens.
 */
export const UNPUBLISHED_FRAMING = { at_least: 0, likely: 4, at_most: 16 };

/** How a model's messages are framed; undefined where its provider does not say. */
export function framingOf({ maker, id }: Lineage): Framing | undefined {
  if (maker !== "openai") return undefined;
  const isFirst = id === "gpt-3.5-turbo-0301";
  return {
    rule: OPENAI,
    assumed: !CHECKED.test(id),
    message: isFirst ? 4 : 3,
    name: isFirst ? -1 : 1,
    reply: 3,
  };
}
