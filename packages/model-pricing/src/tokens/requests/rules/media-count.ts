import type { CountingRule, TokenRange } from "../chat-count.ts";

/** What a rule makes of one medium. */
export interface MediaCount {
  readonly rule: CountingRule;
  /** Tokens, or the ends that the rule gives where a size is missing; `high` is infinite where it gives none. */
  readonly range: TokenRange;
  /** What has to be known and is not. */
  readonly needs?: "width and height" | "seconds" | "pages";
}

/** Tokens of so many seconds or pages, at so many tokens each. */
export function perUnit(
  rule: CountingRule,
  needs: "seconds" | "pages",
  units: number | undefined,
  each: TokenRange,
): MediaCount {
  if (units === undefined) return { rule, needs, range: { tokens: 0, low: 0, high: Number.POSITIVE_INFINITY } };
  const range = {
    tokens: Math.ceil(units * each.tokens),
    low: Math.floor(units * each.low),
    high: Math.ceil(units * each.high),
  };
  return { rule, range };
}
