/** Chinese and Japanese punctuation that ends a run of letters, whatever follows it. */
const FULL_WIDTH = new Set(
  ["，", "。", "、", "；", "：", "！", "？", "“", "”", "《", "》", "（", "）"].map((text) => text.charCodeAt(0)),
);

const isAsciiWord = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/**
 * Whether every pattern ends a piece before `index`, whatever the text before and behind: only then may the two sides be
 * encoded apart. A blank, a line break or a full-width mark behind a letter or a digit is such a place, and so is a blank
 * behind punctuation of ASCII.
 */
function isCut(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  if (isAsciiWord(before)) return after === 0x20 || after === 0xa || after === 0xd || FULL_WIDTH.has(after);
  if (isHan(before)) return after === 0x20 || after === 0xa || after === 0xd || FULL_WIDTH.has(after);
  return after === 0x20 && before > 0x20 && before < 0x7f;
}

/** The last place between `from` and `to`, exclusive, where text may be parted; -1 where there is none. */
export function findCut(text: string, from: number, to: number): number {
  for (let index = Math.min(to, text.length - 1); index > from; index--) if (isCut(text, index)) return index;
  return -1;
}
