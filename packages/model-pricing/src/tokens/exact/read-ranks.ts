/** Room behind the last token that words are read from. */
const PADDING = 16;

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const SIX_BITS = new Uint8Array(256);
for (let index = 0; index < ALPHABET.length; index++) SIX_BITS[ALPHABET.charCodeAt(index)] = index;
const LINE_FEED = 0xa;
const SPACE = 0x20;
const EQUALS = 0x3d;

/** Ranks as js-tiktoken ships them, lines of `! <first rank> <base64> <base64> …`, and how far they are read. */
export interface RankReader {
  readonly text: Uint8Array;
  at: number;
  /** Bytes of the tokens so far, one behind the other. */
  readonly bytes: Uint8Array;
  /** Where the token of a rank starts in `bytes`; the next entry is its end. Ranks that are no token have no bytes. */
  readonly starts: Uint32Array;
  /** Tokens so far. */
  count: number;
}

export function createRankReader(bpeRanks: string): RankReader {
  // Reading bytes is quicker than reading characters, long before anything is compiled.
  const text = new TextEncoder().encode(bpeRanks);
  return {
    text,
    at: 0,
    bytes: new Uint8Array(Math.ceil((text.length * 3) / 4) + PADDING),
    // A token has at least four characters and a blank; lines leave out few ranks.
    starts: new Uint32Array((text.length >> 2) + 1024),
    count: 0,
  };
}

/** Reads on, up to the first token that ends behind `to`. */
export function readRanks(reader: RankReader, to: number): void {
  const { text, bytes, starts } = reader;
  let { at, count } = reader;
  let end = starts[count] as number;
  while (at < to) {
    if (text[at] === LINE_FEED) {
      at++;
    } else if (at === 0 || text[at - 1] === LINE_FEED) {
      let first = 0;
      for (at += 2; (text[at] as number) > SPACE; at++) first = first * 10 + (text[at] as number) - 0x30;
      while (count < first) starts[count++] = end;
      at++;
    } else {
      starts[count++] = end;
      for (; (text[at] as number) > SPACE; at += 4) {
        const third = text[at + 2] as number;
        const fourth = text[at + 3] as number;
        const word =
          ((SIX_BITS[text[at] as number] as number) << 18) |
          ((SIX_BITS[text[at + 1] as number] as number) << 12) |
          ((SIX_BITS[third] as number) << 6) |
          (SIX_BITS[fourth] as number);
        bytes[end++] = word >> 16;
        if (third !== EQUALS) bytes[end++] = word >> 8;
        if (fourth !== EQUALS) bytes[end++] = word;
      }
      if (text[at] === SPACE) at++;
    }
  }
  starts[count] = end;
  reader.at = at;
  reader.count = count;
}
