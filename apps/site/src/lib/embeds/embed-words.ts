import { enEmbeds } from "../../i18n/en-embeds.ts";
import { pickWords } from "../../i18n/pick-words.ts";
import type { Locale } from "../../i18n/strings.ts";

type EmbedKey = keyof typeof enEmbeds;

/** What the tools inside tutorials say, in a language. */
export type EmbedWords = Readonly<Record<EmbedKey, string>>;

/** The words of one tool, by the part of their names, and those of all: they go into the page for its script. */
export function embedWords(locale: Locale, part: "error" | "key" | "models" | "choose"): EmbedWords {
  const keys = (Object.keys(enEmbeds) as EmbedKey[]).filter((key) => {
    const [, first = ""] = key.split("_");
    return first === part || (part === "choose" && first === "topic") || SHARED.includes(key);
  });
  return pickWords(locale, keys);
}

const SHARED: readonly EmbedKey[] = ["embed_checked", "embed_source", "embed_failed"];
