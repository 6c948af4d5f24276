import type { DateText } from "../../types.ts";

/** A number of tokens, with the ends between which it lies. Whole, `low <= tokens <= high`. */
export interface TokenRange {
  readonly tokens: number;
  readonly low: number;
  readonly high: number;
}

/** How something that is not plain text is counted, and who says so. */
export interface CountingRule {
  readonly id: string;
  /** The rule in one sentence. */
  readonly says: string;
  readonly source: string;
  /** Day on which the source was read. */
  readonly read_on: DateText;
}

/** A rule that took part in a count. */
export interface AppliedRule extends CountingRule {
  /** True where the source does not name this model, and the rule was taken from its relatives. */
  readonly assumed: boolean;
}

/** A part of a request that no rule counts, or whose size the request does not say. It is never counted as nothing. */
export interface UnknownPart {
  /** Place in the request, such as `messages[3].content[1]`. */
  readonly part: string;
  readonly kind: "framing" | "tools" | "tool_choice" | "response_format" | "thinking" | "media" | "content";
  /** What is missing. */
  readonly why: string;
  /** Fewest tokens it can be; counted in `low`. */
  readonly at_least: number;
  /** What it probably is, where there is a reason for a figure; counted in `tokens`, else `at_least` is. */
  readonly likely?: number;
  /** Most tokens it can be, counted in `high`; absent where nobody says. */
  readonly at_most?: number;
}

/** Media that a request may hold. A PDF counts as input of text, whose rate it is billed at. */
export type Medium = "image" | "audio" | "video" | "pdf";

/** Input tokens of a request: what is counted, by which rules, and what nobody can count. */
export interface ChatCount extends TokenRange {
  /** True where text was counted exactly, every rule names this model, and nothing is unknown. */
  readonly exact: boolean;
  /** Whether `high` is an upper end: false where a part is unknown and nobody says how large it can be. */
  readonly bounded: boolean;
  /** Tokens of text, tool definitions and schemas. */
  readonly text: TokenRange;
  /** Tokens that frame messages and prime the reply. */
  readonly framing: TokenRange;
  readonly media: { readonly [M in Medium]?: TokenRange };
  readonly rules: readonly AppliedRule[];
  readonly unknown_parts: readonly UnknownPart[];
}

/** What the caller knows of a medium and the request does not say. */
export interface MediaSize {
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly seconds?: number | undefined;
  readonly pages?: number | undefined;
}

export interface CountOptions {
  /**
   * Counts text exactly, such as `(text) => countTokens(text, model)` of `@org/model-pricing/tokens/exact`. Without it text
   * is estimated, and the result is a range.
   */
  readonly count?: ((text: string) => number) | undefined;
  /** Says how large a medium is that the request only names. `part` is the content part, `path` its place. */
  readonly measure?: ((part: object, path: string) => MediaSize | undefined) | undefined;
}
