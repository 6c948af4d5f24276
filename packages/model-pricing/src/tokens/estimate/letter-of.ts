/** Letters that pairs are told apart by: 26, western accents, other accents, and the end of a word. */
export const PAIR_SYMBOLS = 29;
export const WORD_END = 28;

/** The letter of a code unit of Latin script, in either case. */
export function letterOf(code: number): number {
  if (code > 127) return code < 0x100 ? 26 : 27;
  return ((code | 32) - 97) & 31;
}
