import { invalidUsage } from "../../errors.ts";
import { encodeText } from "./encode-text.ts";
import type { EncodingOrModel } from "./encoding-of.ts";
import { loadedEncoding } from "./loaded-encodings.ts";
import type { TextOptions } from "./text-options.ts";

/**
 * Counts the tokens of a text, exactly as the reference tokenizer. Time grows with the length of the text, whatever it
 * holds. Lone surrogates count as U+FFFD.
 *
 * @param encoding Name of an encoding, or a model's record.
 * @throws {TokenizerError} `encoding_not_loaded` before `await loadEncoding(…)`, `encoding_unknown`.
 *
 * @example
 * countTokens("我是刘志军", "o200k_base")
 * //=> 4
 */
export function countTokens(text: string, encoding: EncodingOrModel, options: TextOptions = {}): number {
  let total = 0;
  encodeText(loadedEncoding(encoding), text, options, (count) => {
    total += count;
    return true;
  });
  return total;
}

/** Characters of the first part that is looked at: a token has several, rarely less than one. */
const PER_TOKEN = 8;
const SMALLEST = 256;

/**
 * Counts up to a limit and stops soon after it: the number of tokens, or `limit + 1` where the text has more.
 *
 * @param limit Whole number, at least 0.
 * @throws {TokenizerError} `encoding_not_loaded`, `encoding_unknown`.
 * @throws {UsageError} `invalid_usage`.
 */
export function countUpTo(text: string, limit: number, encoding: EncodingOrModel, options: TextOptions = {}): number {
  if (!Number.isSafeInteger(limit) || limit < 0) throw invalidUsage("limit", limit, "a whole number, at least 0");
  let total = 0;
  const take = (count: number) => {
    total += count;
    return total <= limit;
  };
  encodeText(loadedEncoding(encoding), text, options, take, Math.max(SMALLEST, limit * PER_TOKEN));
  return Math.min(total, limit + 1);
}

/**
 * Whether a text has at most `limit` tokens: the number of tokens if so, else false. It stops soon after the limit.
 *
 * @param limit Whole number, at least 0.
 * @throws {TokenizerError} `encoding_not_loaded`, `encoding_unknown`.
 * @throws {UsageError} `invalid_usage`.
 */
export function isWithinTokenLimit(
  text: string,
  limit: number,
  encoding: EncodingOrModel,
  options: TextOptions = {},
): number | false {
  const count = countUpTo(text, limit, encoding, options);
  return count <= limit ? count : false;
}
