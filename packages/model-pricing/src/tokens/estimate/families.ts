import type { ModelRecord } from "../../types.ts";
import { FAMILY_NAMES } from "./coefficients.ts";

/** A tokenizer that estimates were fitted to: OpenAI's encodings, or a family of models that share one. */
export type TokenFamily = (typeof FAMILY_NAMES)[number];

export const TOKEN_FAMILIES: readonly TokenFamily[] = FAMILY_NAMES;

export function isTokenFamily(name: unknown): name is TokenFamily {
  return FAMILY_NAMES.includes(name as TokenFamily);
}

/** How well an estimate knows the tokenizer. */
export interface FamilyOfModel {
  readonly family: TokenFamily;
  /**
   * False where the maker publishes no tokenizer of this model, or a newer one than was fitted: the estimate uses the nearest
   * known one, and its band is wider.
   */
  readonly is_public: boolean;
}

/**
 * By encoding; else by maker, the tokenizer that it published last: Claude 2's, Gemma 3's, Llama 3's, Qwen 3's, DeepSeek V3's,
 * Mistral's Tekken. Which of its models have it no data says, so all are taken to have another.
 */
const FAMILIES: Readonly<Record<string, TokenFamily>> = {
  o200k_base: "o200k",
  o200k_harmony: "o200k",
  cl100k_base: "cl100k",
  anthropic: "claude",
  google: "gemini",
  openai: "o200k",
  meta: "llama",
  alibaba: "qwen",
  "alibaba-cn": "qwen",
  deepseek: "deepseek",
  mistral: "mistral",
};

/**
 * The family whose tokenizer a model has, or the nearest known one. Undefined for makers of whom none is known.
 */
export function familyOf({ maker, tokenizer }: Pick<ModelRecord, "maker" | "tokenizer">): FamilyOfModel | undefined {
  const family = FAMILIES[tokenizer ?? maker];
  return family && { family, is_public: tokenizer !== undefined };
}
