/**
 * Old rules of thumb, kept because people ask for them, with the encoding that they come from and how far they are off: mean
 * absolute errors on the held-out texts of 600 bytes and more (`tools/fit-estimator/README.md`), with o200k_base.
 */

/** Four characters a token, an old rule for English: 12 % off on English, 47 % on Chinese, 23 % on everything. */
export function fourCharactersPerToken(text: string): number {
  return Math.ceil(text.length / 4);
}

/** 750 English words for 1,000 tokens (GPT-3's encodings): 10 % off on English, no use elsewhere. */
export function words750Per1000Tokens(text: string): number {
  const words = text.match(/\S+/g)?.length ?? 0;
  return Math.ceil(words / 0.75);
}

/**
 * 400 to 500 Chinese characters for 1,000 tokens, here 450: holds for GPT-3's encodings, which have 2.1 to 2.9 tokens a
 * character. o200k_base has 0.7 to 1.4, so it says two to three times too much.
 */
export function characters450Per1000Tokens(text: string): number {
  return Math.ceil(text.length / 0.45);
}

/** 2 to 2.5 tokens a Chinese character, here 2.25: the same rule in other words, and as far off today. */
export function tokens225PerCharacter(text: string): number {
  return Math.ceil(text.length * 2.25);
}
