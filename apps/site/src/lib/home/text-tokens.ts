import { estimateTokens, type TokenFamily } from "@org/model-pricing/tokens";
import { SAMPLE_EN, SAMPLE_ZH } from "./sample-texts.ts";

/** How many tokens 10,000 Chinese characters, marks among them, and 1,000 English words are, estimated on the samples. */
export function textTokens(family: TokenFamily): readonly [zh: number, en: number] {
  const words = SAMPLE_EN.split(/\s+/).length;
  return [
    Math.round((estimateTokens(SAMPLE_ZH, family).tokens * 10_000) / SAMPLE_ZH.length),
    Math.round((estimateTokens(SAMPLE_EN, family).tokens * 1000) / words),
  ];
}
