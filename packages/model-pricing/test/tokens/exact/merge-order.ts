import { decodeBytes, type EncodingName } from "../../../src/tokens/exact/index.ts";

/** One encoding for each set of ranks. */
export const RANKS = [
  "o200k_base",
  "cl100k_base",
  "p50k_base",
  "p50k_edit",
  "r50k_base",
] as const satisfies EncodingName[];

/** Ranks by the bytes of their tokens, as characters. */
export function allTokens(name: EncodingName): Map<string, number> {
  const ranks = new Map<string, number>();
  for (let rank = 0; rank < 199_998; rank++) {
    try {
      ranks.set(String.fromCharCode(...decodeBytes([rank], name)), rank);
    } catch {
      // Some ranks are no token, or a special one.
    }
  }
  for (const special of ["<|endoftext|>", "<|fim_prefix|>", "<|fim_middle|>", "<|fim_suffix|>", "<|endofprompt|>"])
    ranks.delete(special);
  return ranks;
}

/**
 * Tokens that merging does not make out of their bytes, or by a rank lower than one before it: what the linear encoder rests on is
 * that there are none. Written without a table of the counter's own.
 *
 * @param every Looks only at every so many tokens.
 */
export function falls(ranks: ReadonlyMap<string, number>, every = 1): string[] {
  const wrong: string[] = [];
  for (const [token, rank] of ranks) {
    if (rank % every !== 0) continue;
    const parts = Array.from(token);
    let last = -1;
    while (parts.length > 1) {
      let lowest = Number.POSITIVE_INFINITY;
      let place = -1;
      for (let index = 0; index < parts.length - 1; index++) {
        const joint = ranks.get(`${parts[index]}${parts[index + 1]}`) ?? Number.POSITIVE_INFINITY;
        if (joint < lowest) {
          lowest = joint;
          place = index;
        }
      }
      if (place === -1 || lowest < last) break;
      last = lowest;
      parts.splice(place, 2, `${parts[place]}${parts[place + 1]}`);
    }
    if (parts.length > 1 || (token.length > 1 && last !== rank)) wrong.push(token);
  }
  return wrong;
}
