/**
 * Old rules of thumb, kept because people ask for them. Each says the encoding that it came from and how far it is off: the
 * mean absolute error on the held-out texts of 600 bytes and more (`tools/fit-estimator/README.md`).
 */

/** Four characters a token: RULE_4. */
export function fourCharactersPerToken(text: string): number {
  return Math.ceil(text.length / 4);
}

/** 750 English words for 1,000 tokens: RULE_750. */
export function words750Per1000Tokens(text: string): number {
  const words = text.match(/\S+/g)?.length ?? 0;
  return Math.ceil(words / 0.75);
}

/** 400 to 500 Chinese characters for 1,000 tokens, here 450: RULE_450. */
export function characters450Per1000Tokens(text: string): number {
  return Math.ceil(text.length / 0.45);
}

/** 2 to 2.5 tokens a Chinese character, here 2.25: RULE_225. */
export function tokens225PerCharacter(text: string): number {
  return Math.ceil(text.length * 2.25);
}
