/**
 * Old rules of thumb, kept because people ask for them, with the encoding that they come from and how far they are off: mean
 * absolute errors on the held-out samples of 600 bytes and more (`tools/fit-estimator/results.json`).
 */

/**
 * Four characters a token, a rule for English text and GPT-3's encodings: 12 % off there (p50k_base), 15 % with o200k_base; 54 % on
 * Chinese with o200k_base, 78 % with p50k_base.
 */
export function fourCharactersPerToken(text: string): number {
  return Math.ceil(text.length / 4);
}

/**
 * 750 English words for 1,000 tokens, by GPT-3's encodings: 17 % off on English there (p50k_base), 13 % with o200k_base; 75 % on
 * Chinese, which has no spaces to count words by.
 */
export function words750Per1000Tokens(text: string): number {
  const words = text.match(/\S+/g)?.length ?? 0;
  return Math.ceil(words / 0.75);
}

/**
 * 400 to 500 Chinese characters for 1,000 tokens, here 450, by GPT-3's encodings. Every character of the text counts, so on
 * Chinese mixed with code and English it says twice too much even there (p50k_base), four times with o200k_base.
 */
export function characters450Per1000Tokens(text: string): number {
  return Math.ceil(text.length / 0.45);
}

/** 2 to 2.5 tokens a Chinese character, here 2.25: the same rule in other words, and as far off. */
export function tokens225PerCharacter(text: string): number {
  return Math.ceil(text.length * 2.25);
}
