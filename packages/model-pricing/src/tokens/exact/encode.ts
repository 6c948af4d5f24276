import { invalidUsage } from "../../errors.ts";
import { encodeText } from "./encode-text.ts";
import type { EncodingOrModel } from "./encoding-of.ts";
import { loadedEncoding } from "./loaded-encodings.ts";
import type { TextOptions } from "./text-options.ts";

/**
 * Encodes a text into the ids that the reference tokenizer gives. Lone surrogates are encoded as U+FFFD.
 *
 * @throws {TokenizerError} `encoding_not_loaded`, `encoding_unknown`.
 *
 * @example
 * encode("ChatGPT is great!", "o200k_base").length
 * //=> 5
 */
export function encode(text: string, encoding: EncodingOrModel, options: TextOptions = {}): number[] {
  const tokens: number[] = [];
  encodeText(loadedEncoding(encoding), text, options, (count, ids) => {
    for (let index = 0; index < count; index++) tokens.push(ids[index] as number);
    return true;
  });
  return tokens;
}

/**
 * The text of tokens. Where they end within a character, or hold no text, that is U+FFFD.
 *
 * @throws {TokenizerError} `encoding_not_loaded`, `encoding_unknown`.
 * @throws {UsageError} `invalid_usage`: an id is no token of the encoding.
 */
export function decode(ids: Iterable<number>, encoding: EncodingOrModel): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(decodeBytes(ids, encoding));
}

const utf8 = new TextEncoder();

/**
 * The bytes of tokens, UTF-8 or part of it.
 *
 * @throws {TokenizerError} `encoding_not_loaded`, `encoding_unknown`.
 * @throws {UsageError} `invalid_usage`: an id is no token of the encoding.
 */
export function decodeBytes(ids: Iterable<number>, encoding: EncodingOrModel): Uint8Array {
  const { name, tokenizer, specialTexts } = loadedEncoding(encoding);
  const { bytes, starts } = tokenizer.tables;
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const id of ids) {
    const text = specialTexts.get(id);
    // A rank that is no token has no bytes, and what is no rank has no start and end.
    const part = text === undefined ? bytes.subarray(starts[id] ?? 0, starts[id + 1] ?? 0) : utf8.encode(text);
    if (text === undefined && part.length === 0) throw invalidUsage("ids", id, `ids of tokens of ${name}`);
    parts.push(part);
    length += part.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
