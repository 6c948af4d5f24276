import type { KeyKind } from "../../compile/authored.ts";

/** What a key's beginning tells. Holds nothing of the key but a prefix that all such keys share. */
export interface KeyDescription {
  /**
   * `recognised`: prefix and marker are those of a known format, or the prefix is nobody else's. `prefix_only`: the
   * beginning is known, but others use it too. `unknown`: no known beginning. `not_a_key`: blank, a placeholder, or text.
   */
  readonly result: "recognised" | "prefix_only" | "unknown" | "not_a_key";
  readonly prefix?: string;
  readonly provider?: string;
  readonly kind?: KeyKind;
  /** Characters of the key itself, without blanks and quotes around it. */
  readonly length: number;
  /** Lengths of such keys that were seen. Others may exist: never refuse a key by its length. */
  readonly seen_lengths?: readonly number[];
  readonly summary: string;
  /** What is to be mended, such as quotes around it. */
  readonly problems: readonly string[];
  /** What nobody can tell from the text of a key. */
  readonly cannot_tell: readonly string[];
  readonly source?: string;
  readonly checked_on?: string;
}
