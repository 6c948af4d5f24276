import { estimateTokens, TOKEN_FAMILIES } from "@org/model-pricing/tokens";
import { countTokens, type EncodingName, loadEncoding } from "@org/model-pricing/tokens/exact";

/** Article 1 of the Universal Declaration of Human Rights, as the United Nations publish it. */
const ARTICLE_EN =
  "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.";
const ARTICLE_ZH = "人人生而自由，在尊严和权利上一律平等。他们赋有理性和良心，并应以兄弟关系的精神相对待。";

/** Sentences whose counts stand on the page, with the language they are in. */
export const TOKEN_SAMPLES = [
  { lang: "en", text: "ChatGPT is great!" },
  { lang: "zh-CN", text: "我是刘志军" },
  { lang: "en", text: ARTICLE_EN },
  { lang: "zh-CN", text: ARTICLE_ZH },
  { lang: "zh-CN", text: "用 GPT 的 API 处理 1,000 条工单，每条约 300 字。" },
  { lang: "en", text: "const total = items.reduce((sum, { price }) => sum + price, 0);" },
  { lang: "ja", text: "こんにちは、👩‍💻🎉！" },
] as const;

/** Encodings that count differently; the others have the ranks of one of these. */
export const SAMPLE_ENCODINGS = [
  "o200k_base",
  "cl100k_base",
  "p50k_base",
  "r50k_base",
] as const satisfies readonly EncodingName[];

/** Each sample with its count by each of `SAMPLE_ENCODINGS`. */
export async function countSamples() {
  for (const name of SAMPLE_ENCODINGS) await loadEncoding(name);
  return TOKEN_SAMPLES.map((sample) => ({
    ...sample,
    counts: SAMPLE_ENCODINGS.map((name) => countTokens(sample.text, name)),
  }));
}

/** What each family is estimated to make of the same article in two languages. */
export const familyEstimates = TOKEN_FAMILIES.map((family) => ({
  family,
  english: estimateTokens(ARTICLE_EN, family),
  chinese: estimateTokens(ARTICLE_ZH, family),
}));
