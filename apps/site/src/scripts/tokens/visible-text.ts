/** A stretch of text as it can be shown: as it is, or a label in place of what is unseen. */
export interface VisiblePart {
  readonly text: string;
  readonly is_label: boolean;
}

/**
 * Controls, characters without a shape, and those that turn the direction of writing or hide what follows. A line break and
 * a tab are labelled and kept.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
const LABELS: Readonly<Record<string, string>> = { "\n": "↵", "\r": "␍", "\t": "→" };

/** Text with labels for what is unseen, so that no character can change how others look. */
export function visibleParts(text: string): readonly VisiblePart[] {
  if (!UNSEEN.test(text)) return [{ text, is_label: false }];
  const parts: VisiblePart[] = [];
  let plain = "";
  const flush = () => {
    if (plain !== "") parts.push({ text: plain, is_label: false });
    plain = "";
  };
  for (const character of text) {
    if (!UNSEEN.test(character)) {
      plain += character;
      continue;
    }
    flush();
    parts.push({ text: LABELS[character] ?? codeOf(character), is_label: true });
    if (character === "\n" || character === "\t") plain = character;
  }
  flush();
  return parts;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}`;
}
