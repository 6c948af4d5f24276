/**
 * Old rules of thumb, kept because people ask for them, each with the mean absolute error that it really has: English is
 * handbooks and sayings, Chinese is poems and quotations (`tools/fit-estimator/README.md`).
 */

/** Four characters a token: 10 % off on English with o200k_base, 12 % with p50k_base; 66 and 83 % on Chinese. */
export function fourCharactersPerToken(text: string): number {
  return Math.ceil(text.length / 4);
}

/** 750 words for 1,000 tokens: 10 % off on English with o200k_base, 17 % with p50k_base; no use for Chinese. */
export function words750Per1000Tokens(text: string): number {
  const words = text.match(/\S+/g)?.length ?? 0;
  return Math.ceil(words / 0.75);
}

/**
 * 400 to 500 Chinese characters for 1,000 tokens, here 450, a rule from the time of p50k_base: 53 % off on Chinese with it,
 * and three times too much (201 %) with o200k_base.
 */
export function characters450Per1000Tokens(text: string): number {
  return Math.ceil(text.length / 0.45);
}

/** 2 to 2.5 tokens a Chinese character, here 2.25: the same rule in other words, 55 % off with p50k_base, 205 % with o200k_base. */
export function tokens225PerCharacter(text: string): number {
  return Math.ceil(text.length * 2.25);
}
