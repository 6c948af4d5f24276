/** A stream of the same numbers for the same seed: a failing text can be made again. */
export function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

/**
 * Makes texts of the kinds on which tokenizers differ: all planes, white space of every sort, contractions, runs, marks,
 * lone surrogates, and pieces of tokens beside one another.
 *
 * @param tokenText Text of a random token of the encoding.
 */
export function createRandomText(
  random: (below: number) => number,
  tokenText: () => string,
): (length: number) => string {
  const of = (characters: string) => {
    const list = Array.from(characters);
    return () => list[random(list.length)] as string;
  };
  const kinds: (() => string)[] = [
    tokenText,
    tokenText,
    () => String.fromCodePoint(random(0x80)),
    () => String.fromCodePoint(random(0x3000)),
    () => String.fromCodePoint(random(0x110000)),
    () => String.fromCharCode(0xd800 + random(0x800)),
    () => String.fromCharCode(0x4e00 + random(0x5200)),
    () => String.fromCodePoint(0x1f300 + random(700)) + ["", "\u200d", "\ufe0f"][random(3)],
    of(" \t\r\n\u00a0\u0085\ufeff\u3000\u2028\u000b "),
    of("'sStTrReEvVlLmMdD"),
    of("abcdefgh ABC"),
    of("的一是不了人我在有他这为之大来以个中上们，。"),
    of("กขคงจฉชซญดตถทนบปผพฟมยรลวสหอะาึืุูเแโใไ"),
    of("привет мир как дела"),
    of("0123456789٠١२३ⅷ"),
    of('/\\.,;:!?()[]{}<>|#$%&*+-=_~`^"@'),
    of("\u0300\u0301\u0940\u0e31\u20dd"),
    of("ǅᾈʰªº\u0000"),
  ];
  return (length) => {
    // Two texts of three hold mostly one kind: runs are where patterns go wrong.
    const main = kinds[random(kinds.length)] as () => string;
    const isMixed = random(3) === 0;
    let text = "";
    for (let index = 0; index < length; index++) {
      const kind = isMixed || random(6) === 0 ? (kinds[random(kinds.length)] as () => string) : main;
      const part = kind();
      text += random(12) === 0 ? part.repeat(1 + random(20)) : part;
    }
    return text;
  };
}
