import { editDistance } from "./edit-distance.ts";

/** Words and numbers of an id: `gpt-4.1-mini` is gpt, 4, 1, mini. Case and punctuation fall away. */
export function tokenizeId(id: string): string[] {
  return id.toLowerCase().match(/\d+|[^\d\p{P}\p{S}\p{Z}\p{C}]+/gu) ?? [];
}

/** Whether a token is a number, such as a version or a date; letters sort after digits. */
export const isNumber = (token: string): boolean => token < ":";

/** Words further apart than this share of their letters are different words, not a slip of the finger. */
const MAX_TYPO = 0.34;
/** What one token in place of an unlike one weighs. */
const UNLIKE = 1;
/** Neighbours in the wrong order: `claude-4-opus`. */
const SWAP = 0.3;

/** What a missing or an extra token weighs: a number is often left out, a word says which model it is. */
export function gapCost(token: string): number {
  return isNumber(token) ? 0.5 : 0.8;
}

/** What one token in place of another weighs, from 0 to 1. Versions weigh by how far apart they are. */
export function tokenCost(a: string, b: string): number {
  if (a === b) return 0;
  if (isNumber(a) !== isNumber(b)) return UNLIKE;
  if (isNumber(a)) {
    const [one, other] = [Number(a), Number(b)];
    return 0.35 + (0.35 * Math.abs(one - other)) / Math.max(one, other, 1);
  }
  const length = Math.max(a.length, b.length);
  const typos = editDistance(a, b, Math.floor(length * MAX_TYPO));
  return typos === Number.POSITIVE_INFINITY ? UNLIKE : typos / length;
}

/** Lowest weight of the gaps, replacements and swaps that turn one list of tokens into the other. */
export function tokensDistance(
  query: readonly string[],
  other: readonly string[],
  cost: (queryIndex: number, token: string) => number,
): number {
  const width = other.length + 1;
  const cells = new Float64Array((query.length + 1) * width);
  for (let column = 1; column < width; column++) {
    cells[column] = (cells[column - 1] as number) + gapCost(other[column - 1] as string);
  }
  for (let row = 1; row <= query.length; row++) {
    const mine = query[row - 1] as string;
    const gap = gapCost(mine);
    let place = row * width;
    cells[place] = (cells[place - width] as number) + gap;
    for (let column = 1; column < width; column++) {
      place++;
      const theirs = other[column - 1] as string;
      let least = Math.min(
        (cells[place - width] as number) + gap,
        (cells[place - 1] as number) + gapCost(theirs),
        (cells[place - width - 1] as number) + cost(row - 1, theirs),
      );
      if (row > 1 && column > 1 && mine === other[column - 2] && query[row - 2] === theirs) {
        least = Math.min(least, (cells[place - 2 * width - 2] as number) + SWAP);
      }
      cells[place] = least;
    }
  }
  return cells[cells.length - 1] as number;
}
