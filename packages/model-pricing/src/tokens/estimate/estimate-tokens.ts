import { invalidUsage, TokenizerError } from "../../errors.ts";
import type { ModelRecord } from "../../types.ts";
import { COEFFICIENTS } from "./coefficients.ts";
import { familyOf, isTokenFamily, TOKEN_FAMILIES, type TokenFamily } from "./families.ts";
import { countFeatures, EXTENDED_LETTERS, FEATURES } from "./features.ts";

/** An estimate, and the band that holds the true count of about 95 in 100 texts like those it was fitted to. */
export interface TokenEstimate {
  readonly tokens: number;
  readonly low: number;
  readonly high: number;
}

/** How much wider the band is where the tokenizer itself is not public. */
const NOT_PUBLIC = 0.15;
/** Characters whose counts are taken at once. */
const SLICE = 1 << 16;

const weightsOf = new Map<TokenFamily, readonly number[]>();

/**
 * Estimates the tokens of a text without ranks: a few kilobytes, and 5 to 6 per cent off in the mean for texts of 600 bytes
 * and more, up to 44 on single ones (`tools/fit-estimator/README.md` has the table by language and family). Use `countTokens`
 * of `.../tokens/exact` where a bill depends on it.
 *
 * @param family A family, or a model's record. For a model whose tokenizer is not public the nearest family is used and
 * the band is wider.
 * @throws {TokenizerError} `encoding_unknown`: no tokenizer of this maker is known.
 * @throws {UsageError} `invalid_usage`: the text is no string.
 *
 * @example
 * estimateTokens("ChatGPT is great!", "o200k").tokens
 * //=> 5
 */
export function estimateTokens(
  text: string,
  family: TokenFamily | Pick<ModelRecord, "provider" | "id" | "maker" | "tokenizer">,
): TokenEstimate {
  if (typeof text !== "string") throw invalidUsage("text", text, "a string");
  const { name, isPublic } = resolveFamily(family);
  if (text === "") return { tokens: 0, low: 0, high: 0 };
  const counts = new Float64Array(FEATURES);
  for (let from = 0; from < text.length; from += SLICE) countFeatures(text.slice(from, from + SLICE), counts);
  const raw = dot(weights(name), counts);
  const tokens = Math.max(1, Math.round(raw));
  const [least, short, accents] = COEFFICIENTS[name].band;
  const share = Math.min(1, ((counts[EXTENDED_LETTERS] as number) / text.length) * 10);
  const half = (least + short / Math.sqrt(tokens) + accents * share) / 1000 + (isPublic ? 0 : NOT_PUBLIC);
  const margin = tokens * half + 1;
  return { tokens, low: Math.max(1, Math.floor(tokens - margin)), high: Math.ceil(tokens + margin) };
}

function resolveFamily(family: Parameters<typeof estimateTokens>[1]): { name: TokenFamily; isPublic: boolean } {
  if (isTokenFamily(family)) return { name: family, isPublic: true };
  if (typeof family !== "object" || family === null) {
    throw new TokenizerError(
      "encoding_unknown",
      `Unknown family ${JSON.stringify(family) ?? String(family)}; expected ${TOKEN_FAMILIES.join(", ")}, or a model's record; resolveModel finds the record of an id.`,
      { family },
    );
  }
  const found = familyOf(family);
  if (found) return { name: found.family, isPublic: found.is_public };
  throw new TokenizerError(
    "encoding_unknown",
    `No tokenizer of ${family.maker}, the maker of ${family.provider}/${family.id}, is known. Name a family to estimate with (${TOKEN_FAMILIES.join(", ")}).`,
    { model: `${family.provider}/${family.id}`, maker: family.maker },
  );
}

function weights(name: TokenFamily): readonly number[] {
  let found = weightsOf.get(name);
  if (!found) {
    found = COEFFICIENTS[name].weights.split(" ").map((text) => Number(text) / 100);
    weightsOf.set(name, found);
  }
  return found;
}

function dot(a: readonly number[], b: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < b.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}
