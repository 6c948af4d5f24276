import { invalidUsage } from "../../errors.ts";
import type { WhiteSpace } from "./character-kinds.ts";

export interface TextOptions {
  /**
   * Whose reading of white space: `rust`, the reference's and the API's (default), or `js`, js-tiktoken's, which takes U+FEFF
   * for white space and U+0085 not.
   */
  readonly whitespace?: WhiteSpace;
  /**
   * Special tokens, such as `<|endoftext|>`, that count as such where the text holds them; all others are text. Default:
   * none, because a user's text cannot give orders.
   */
  readonly allowedSpecial?: "all" | readonly string[];
}

export function expectText(text: unknown): asserts text is string {
  if (typeof text !== "string") throw invalidUsage("text", text, "a string");
}
