/** Sizes of a text that need no tokenizer. */
export interface TextMeasures {
  /** Unicode code points; a lone surrogate is one. */
  readonly characters: number;
  /** Chinese characters. */
  readonly han: number;
  /** Runs of letters and digits, of scripts that part words by spaces; `don't` and `well-known` are one. */
  readonly words: number;
  /** As UTF-8. */
  readonly bytes: number;
}

/** Measures a text that comes in parts, which may end within a word or a surrogate pair. */
export interface RunningMeasure {
  readonly push: (text: string) => void;
  readonly result: () => TextMeasures;
}

const OTHER = 0;
const LETTER = 1;
const JOINER = 2;
const HAN = 3;

const LETTERS = /[\p{L}\p{N}\p{M}]/u;
/** Scripts without spaces between words. */
const UNSPACED =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const IDEOGRAPHS = /\p{Script=Han}/u;
const JOINERS = /['’\-_]/;

function kindOf(character: string): number {
  if (IDEOGRAPHS.test(character)) return HAN;
  if (UNSPACED.test(character)) return OTHER;
  if (LETTERS.test(character)) return LETTER;
  return JOINERS.test(character) ? JOINER : OTHER;
}

/** Kinds of code units, plus one, as far as they were asked for. */
const kinds = new Uint8Array(1 << 16);

function kindOfUnit(unit: number): number {
  const known = kinds[unit] as number;
  if (known > 0) return known - 1;
  const kind = kindOf(String.fromCharCode(unit));
  kinds[unit] = kind + 1;
  return kind;
}

export function createMeasure(): RunningMeasure {
  const sum = { characters: 0, han: 0, words: 0, bytes: 0 };
  /** `JOINER`: a word, then a mark that may stand within it. */
  let before = OTHER;
  let high = "";

  const take = (kind: number, bytes: number) => {
    sum.characters++;
    sum.bytes += bytes;
    if (kind === HAN) sum.han++;
    if (kind === LETTER && before === OTHER) sum.words++;
    if (kind === JOINER) before = before === LETTER ? JOINER : OTHER;
    else before = kind === LETTER ? LETTER : OTHER;
  };

  return {
    push(chunk) {
      const text = high + chunk;
      high = "";
      for (let index = 0; index < text.length; index++) {
        const unit = text.charCodeAt(index);
        if (unit < 0xd800 || unit > 0xdfff) {
          take(kindOfUnit(unit), unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3);
          continue;
        }
        if (unit < 0xdc00 && index + 1 === text.length) {
          high = text.charAt(index);
          break;
        }
        const point = text.codePointAt(index) as number;
        if (point > 0xffff) {
          take(kindOf(String.fromCodePoint(point)), 4);
          index++;
        } else take(OTHER, 3);
      }
    },
    // A high surrogate that nothing follows is a character of its own.
    result: () => (high === "" ? { ...sum } : { ...sum, characters: sum.characters + 1, bytes: sum.bytes + 3 }),
  };
}
