import { gapCost, isNumber, tokenCost, tokenizeId, tokensDistance } from "./id-tokens.ts";

/** A text among those searched, and how far it is from the query; 0 differs in case and punctuation at most. */
export interface NearText {
  readonly text: string;
  readonly distance: number;
}

/** Above this share of the longer text's tokens a suggestion would look absurd. */
const MAX_DISTANCE = 0.4;
const LEAST_GAP = /* @__PURE__ */ gapCost("0");

/**
 * Takes texts apart into tokens, once, and returns a search for those near a query. Only texts that share a word with
 * the query, or nearly, are weighed: in a catalog of thousands these are a few hundred.
 */
export function createTokenIndex(texts: Iterable<string>): (query: string) => NearText[] {
  const tokensOf = new Map<string, readonly string[]>();
  const textsWith = new Map<string, Set<string>>();
  for (const text of texts) {
    const tokens = tokenizeId(text);
    tokensOf.set(text, tokens);
    for (const token of tokens) {
      const known = textsWith.get(token);
      if (known) known.add(text);
      else textsWith.set(token, new Set([text]));
    }
  }

  return (text) => {
    const query = tokenizeId(text);
    const costs = query.map((word) => {
      const weights = new Map<string, number>();
      for (const token of textsWith.keys()) weights.set(token, tokenCost(word, token));
      return weights;
    });
    const cost = (index: number, token: string) => (costs[index] as Map<string, number>).get(token) as number;
    const sharing = new Set<string>();
    for (const [index, word] of query.entries()) {
      if (isNumber(word)) continue;
      for (const [token, found] of textsWith) if (cost(index, token) < 1) for (const one of found) sharing.add(one);
    }
    const near: NearText[] = [];
    for (const one of sharing) {
      const tokens = tokensOf.get(one) as readonly string[];
      const limit = MAX_DISTANCE * Math.max(query.length, tokens.length);
      if (Math.abs(query.length - tokens.length) * LEAST_GAP > limit) continue;
      const distance = tokensDistance(query, tokens, cost);
      if (distance <= limit) near.push({ text: one, distance });
    }
    return near;
  };
}
