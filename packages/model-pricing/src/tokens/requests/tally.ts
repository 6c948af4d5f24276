import type { AppliedRule, ChatCount, CountingRule, Medium, TokenRange, UnknownPart } from "./chat-count.ts";
import { addRanges, exactly, NOTHING, type TextRange } from "./text-range.ts";

/** Adds up the parts of a request. */
export interface Tally {
  text(piece: string): void;
  /** Fixed tokens beside text, by a rule. */
  framing(tokens: number): void;
  /** Tokens of text that is counted some other way than piece by piece. */
  other(range: TokenRange): void;
  media(medium: Medium, range: TokenRange): void;
  rule(rule: CountingRule, assumed: boolean): void;
  unknown(part: UnknownPart): void;
  result(isExactCounter: boolean): ChatCount;
}

export function createTally(countText: TextRange): Tally {
  const pieces: string[] = [];
  const rules = new Map<string, AppliedRule>();
  const unknown: UnknownPart[] = [];
  const media: { [M in Medium]?: TokenRange } = {};
  let framing = 0;
  let other = NOTHING;
  return {
    text: (piece) => {
      if (piece !== "") pieces.push(piece);
    },
    framing: (tokens) => {
      framing += tokens;
    },
    other: (range) => {
      other = addRanges(other, range);
    },
    media: (medium, range) => {
      media[medium] = addRanges(media[medium] ?? NOTHING, range);
    },
    rule: (rule, assumed) => {
      rules.set(rule.id, { ...rule, assumed: assumed || (rules.get(rule.id)?.assumed ?? false) });
    },
    unknown: (part) => {
      unknown.push(part);
    },
    result: (isExactCounter) => {
      const text = addRanges(countText(pieces), other);
      const parts = [text, exactly(framing), ...Object.values(media), ...unknown.map(boundsOf)];
      const total = parts.reduce(addRanges, NOTHING);
      const applied = [...rules.values()];
      return {
        ...total,
        exact:
          isExactCounter &&
          unknown.length === 0 &&
          total.low === total.high &&
          applied.every(({ assumed }) => !assumed),
        bounded: unknown.every(({ at_most }) => at_most !== undefined),
        text,
        framing: exactly(framing),
        media,
        rules: applied,
        unknown_parts: unknown,
      };
    },
  };
}

function boundsOf({ at_least, likely = at_least, at_most = likely }: UnknownPart): TokenRange {
  return { tokens: likely, low: at_least, high: at_most };
}
