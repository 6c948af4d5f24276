import type { EmbedWords } from "./embed-words.ts";

/** What the build hands to the script of a tool. */
export interface EmbedSetting {
  readonly words: EmbedWords;
  readonly lang: "en" | "zh";
  /** Address of the first page in the language. */
  readonly home: string;
}
