import { invalidUsage } from "../../errors.ts";
import type { LoadedEncoding } from "./loaded-encodings.ts";
import { expectText, type TextOptions } from "./text-options.ts";
import type { TakeTokens } from "./tokenizer.ts";

/** Encodes a text part by part, special tokens where they are allowed. Returns false where `take` stopped it. */
export function encodeText(
  { name, tokenizer, special }: LoadedEncoding,
  text: string,
  { whitespace = "rust", allowedSpecial = [] }: TextOptions,
  take: TakeTokens,
  window?: number,
): boolean {
  expectText(text);
  if (whitespace !== "rust" && whitespace !== "js") throw invalidUsage("whitespace", whitespace, '"rust" or "js"');
  const allowed = allowedSpecial === "all" ? [...special.keys()] : allowedSpecial;
  for (const token of allowed) {
    if (!special.has(token))
      throw invalidUsage("allowedSpecial", token, `special tokens of ${name}, such as "<|endoftext|>"`);
  }
  const ids = new Int32Array(1);
  let from = 0;
  for (const { index, token } of allowed.length === 0 ? [] : occurrences(text, allowed)) {
    if (index > from && !tokenizer.encode(text.slice(from, index), whitespace, take, window)) return false;
    ids[0] = special.get(token) as number;
    if (!take(1, ids)) return false;
    from = index + token.length;
  }
  return from === text.length || tokenizer.encode(from === 0 ? text : text.slice(from), whitespace, take, window);
}

function* occurrences(text: string, tokens: readonly string[]): Generator<{ index: number; token: string }> {
  // Of two tokens at one place the longer counts.
  const pattern = [...tokens]
    .sort((a, b) => b.length - a.length)
    .map((token) => token.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  for (const match of text.matchAll(new RegExp(pattern.join("|"), "g"))) yield { index: match.index, token: match[0] };
}
