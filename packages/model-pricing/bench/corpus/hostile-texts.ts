import { seededRandom } from "../lib/random.ts";

type Random = (limit: number) => number;

const fromCodePoints = (length: number, next: () => number) => {
  const characters: string[] = [];
  // Characters are counted as JavaScript counts them: an emoji of two surrogates is two.
  for (let made = 0; made < length; ) {
    const character = String.fromCodePoint(next());
    if (made + character.length > length) break;
    characters.push(character);
    made += character.length;
  }
  return characters.join("");
};

function unicodeScalar(random: Random): number {
  for (;;) {
    const codePoint = random(0x110000);
    if (codePoint < 0xd800 || codePoint > 0xdfff) return codePoint;
  }
}

const makers: Record<string, (length: number, random: Random) => string> = {
  "one letter": (length) => "a".repeat(length),
  "one hanzi": (length) => "中".repeat(length),
  spaces: (length) => " ".repeat(length),
  newlines: (length) => "\n".repeat(length),
  "random letters": (length, random) => fromCodePoints(length, () => 0x61 + random(26)),
  "random hanzi": (length, random) => fromCodePoints(length, () => 0x4e00 + random(20_992)),
  "random Unicode": (length, random) => fromCodePoints(length, () => unicodeScalar(random)),
  base64: (length, random) =>
    Buffer.from(Array.from({ length: Math.ceil((length * 3) / 4) }, () => random(256)))
      .toString("base64")
      .slice(0, length),
  emoji: (length, random) => fromCodePoints(length, () => 0x1f300 + random(0x250)),
  // Letters, vowels and tone marks of Thai without a space: pieces without end for a pattern that waits for one.
  Thai: (length, random) => fromCodePoints(length, () => 0xe01 + random(46)),
  "combining marks": (length, random) => `e${fromCodePoints(length - 1, () => 0x300 + random(112))}`,
};

export const hostileKinds = Object.keys(makers);

/** Makes a text of `length` UTF-16 units that is meant to be slow to count. The same every time. */
export function makeHostileText(kind: string, length: number): string {
  const make = makers[kind];
  if (make === undefined) throw new Error(`Unknown kind "${kind}"; known are ${hostileKinds.join(", ")}.`);
  return make(length, seededRandom(length));
}
