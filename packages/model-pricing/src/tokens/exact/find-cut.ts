/** Chinese and Japanese punctuation that ends a run of letters, whatever follows it. */
const FULL_WIDTH = new Set(Array.from("，。、；：！？“”《》（）", (mark) => mark.charCodeAt(0)));

const APOSTROPHE = 0x27;
const SPACE = 0x20;

const isAsciiWord = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;
/** Whether it is surely no white space. Halves of surrogate pairs are not. */
const isInk = (code: number) =>
  (code > SPACE && code < 0x7f) || (code >= 0xc0 && code < 0x1680) || (code > 0x3040 && code < 0xe000);

/**
 * Whether every pattern ends a piece before `index`, whatever the text before and behind: only then may the two sides be
 * encoded apart. What is neither letter nor digit behind one that is of ASCII is such a place, but for an apostrophe; so is a
 * full-width mark or a line break behind a Chinese character, and a blank behind anything that is no white space.
 */
function isCut(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index);
  if (isAsciiWord(before)) return after < 0x80 ? !isAsciiWord(after) && after !== APOSTROPHE : FULL_WIDTH.has(after);
  if (after === SPACE) return isInk(before);
  return isHan(before) && (after === 0xa || after === 0xd || FULL_WIDTH.has(after));
}

/** The last place between `from` and `to`, exclusive, where text may be parted; -1 where there is none. */
export function findCut(text: string, from: number, to: number): number {
  for (let index = Math.min(to, text.length - 1); index > from; index--) if (isCut(text, index)) return index;
  return -1;
}
