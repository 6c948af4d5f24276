import { get_encoding, type Tiktoken, type TiktokenEncoding } from "tiktoken";
import type { EncodingName } from "../../../src/tokens/exact/index.ts";

/** Encodings that the reference implementation has; o200k_harmony has the ranks of o200k_base. */
export const REFERENCED = [
  "o200k_base",
  "cl100k_base",
  "p50k_base",
  "p50k_edit",
  "r50k_base",
  "gpt2",
] as const satisfies (EncodingName & TiktokenEncoding)[];

const made = new Map<string, Tiktoken>();

/** What the reference makes of a text, with no special token. It is quadratic: keep texts short. */
export function referenceIds(text: string, encoding: (typeof REFERENCED)[number]): number[] {
  let tokenizer = made.get(encoding);
  if (tokenizer === undefined) {
    tokenizer = get_encoding(encoding);
    made.set(encoding, tokenizer);
  }
  return Array.from(tokenizer.encode(text, [], []));
}
