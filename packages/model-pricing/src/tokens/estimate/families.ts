import type { ModelRecord } from "../../types.ts";
import { COEFFICIENTS } from "./coefficients.ts";

/** A tokenizer that estimates were fitted to: OpenAI's encodings, or a family of models that share one. */
export type TokenFamily = keyof typeof COEFFICIENTS;

export const TOKEN_FAMILIES = Object.keys(COEFFICIENTS) as readonly TokenFamily[];

export function isTokenFamily(name: unknown): name is TokenFamily {
  return typeof name === "string" && Object.hasOwn(COEFFICIENTS, name);
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

const ENCODINGS: Readonly<Record<string, TokenFamily>> = {
  o200k_base: "o200k",
  o200k_harmony: "o200k",
  cl100k_base: "cl100k",
};

/**
 * By maker, the tokenizer that it published last: Claude 2's, Gemma 3's, Llama 3's, Qwen 3's, DeepSeek V3's, Mistral's Tekken.
 * Which of its models have it no data says, so all are taken to have another.
 */
const MAKERS: Readonly<Record<string, FamilyOfModel>> = {
  anthropic: { family: "claude", is_public: false },
  google: { family: "gemini", is_public: false },
  openai: { family: "o200k", is_public: false },
  meta: { family: "llama", is_public: false },
  alibaba: { family: "qwen", is_public: false },
  "alibaba-cn": { family: "qwen", is_public: false },
  deepseek: { family: "deepseek", is_public: false },
  mistral: { family: "mistral", is_public: false },
};

/**
 * The family whose tokenizer a model has, or the nearest known one. Undefined for makers of whom none is known.
 */
export function familyOf(model: Pick<ModelRecord, "maker" | "tokenizer">): FamilyOfModel | undefined {
  if (model.tokenizer === undefined) return MAKERS[model.maker];
  const family = ENCODINGS[model.tokenizer];
  return family && { family, is_public: true };
}
