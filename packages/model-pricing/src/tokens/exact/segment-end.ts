/** Fewest bytes of a segment, so that looking it up is worth it. */
const LEAST = 96;

const SPACE = 0x20;
const APOSTROPHE = 0x27;

/**
 * Where a segment that starts at a place ends: at a place where every pattern ends a piece whatever stands before and behind, or
 * at the end of the text. It looks at bytes as `findCut` does at characters.
 */
export function segmentEnd(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start + LEAST; at < end; at++) {
    const byte = bytes[at] as number;
    const before = bytes[at - 1] as number;
    if (byte < 0x80) {
      if (isAsciiWord(before) ? !isAsciiWord(byte) && byte !== APOSTROPHE : byte === SPACE && endsInk(bytes, at))
        return at;
    } else if (byte >= 0xe3 && isFullWidthMark(bytes, at) && (isAsciiWord(before) || endsLetter(bytes, at))) return at;
  }
  return end;
}

function isAsciiWord(byte: number): boolean {
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x30 && byte <= 0x39);
}

/** Whether the character before a place is surely no white space: by its first byte. */
function endsInk(bytes: Uint8Array, at: number): boolean {
  const last = bytes[at - 1] as number;
  if (last < 0x80) return last > SPACE && last < 0x7f;
  const two = bytes[at - 2] as number;
  if (two >= 0xc3 && two <= 0xdf) return true;
  const three = bytes[at - 3] as number;
  return two < 0xc0 && (three === 0xe0 || (three >= 0xe4 && three <= 0xed) || (three === 0xe3 && two > 0x80));
}

/** Whether the character before a place is one of U+5000 to U+9FFF, or surely a letter of kana. */
function endsLetter(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at - 3] as number;
  if (lead >= 0xe5 && lead <= 0xe9) return true;
  const kana = (((bytes[at - 2] as number) & 0x3f) << 6) | ((bytes[at - 1] as number) & 0x3f);
  // U+3041 to U+3096, and U+30A1 to U+30FA.
  return lead === 0xe3 && ((kana >= 0x41 && kana <= 0x96) || (kana >= 0xa1 && kana <= 0xfa));
}

/** Comma, full stop and the like of Chinese and Japanese: `，：；？！（）、。《》`. */
function isFullWidthMark(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at] as number;
  const second = bytes[at + 1] as number;
  const third = bytes[at + 2] as number;
  if (lead === 0xef)
    return (
      second === 0xbc &&
      (third === 0x8c ||
        third === 0x9a ||
        third === 0x9b ||
        third === 0x9f ||
        third === 0x81 ||
        third === 0x88 ||
        third === 0x89)
    );
  return lead === 0xe3 && second === 0x80 && (third === 0x81 || third === 0x82 || third === 0x8a || third === 0x8b);
}
