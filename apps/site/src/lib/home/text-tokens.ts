import { estimateTokens, type TokenFamily } from "@org/model-pricing/tokens";
import { countTokens, type EncodingName, loadEncoding } from "@org/model-pricing/tokens/exact";
import { SAMPLE_EN, SAMPLE_ZH } from "./sample-texts.ts";

/** Families whose tokens can be counted, which is better than estimating them. */
const ENCODINGS: Readonly<Partial<Record<TokenFamily, EncodingName>>> = { o200k: "o200k_base", cl100k: "cl100k_base" };
await Promise.all(Object.values(ENCODINGS).map((name) => loadEncoding(name)));

function tokensOf(text: string, family: TokenFamily): number {
  const encoding = ENCODINGS[family];
  return encoding ? countTokens(text, encoding) : estimateTokens(text, family).tokens;
}

/** How many tokens 10,000 Chinese characters, marks among them, and 1,000 English words are in the samples, as the build finds it. */
export function textTokens(family: TokenFamily): readonly [zh: number, en: number] {
  const words = SAMPLE_EN.split(/\s+/).length;
  return [
    Math.round((tokensOf(SAMPLE_ZH, family) * 10_000) / SAMPLE_ZH.length),
    Math.round((tokensOf(SAMPLE_EN, family) * 1000) / words),
  ];
}
