/** An invisible character that keeps GitHub from reading two characters as one thing. */
const APART = "\u200B";

/** Characters that show text as something else than it is: controls, and those that turn the direction of a line. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * Markdown that somebody else's code wrote, so that it does nothing but show text: no mention, no reference to an issue,
 * no picture, no HTML, no open fence, and no link but those that show the host they lead to. Headings, tables, lists, bold
 * text and code stay.
 */
export function neutralizeMarkdown(text: string): string {
  const lines = text.replaceAll("\r\n", "\n").split("\n");
  return lines.map((line) => neutralizeLine(line.replaceAll("\t", " ").replaceAll(UNSEEN, ""))).join("\n");
}

/** Spans of code on one line, and links as `data:diff` writes them. */
const SPANS = /(`[^`]*`|\[[\w.-]+\]\(<https?:\/\/[^<>\s`]*>\))/;

function neutralizeLine(line: string): string {
  // Code that a later line closes, or that only looks like code, would turn the rest of the text inside out.
  const isRegular = !/``|\\`/.test(line) && line.split("`").length % 2 === 1;
  const parts = (isRegular ? line : line.replaceAll("`", "'")).split(SPANS);
  return parts
    .map((part, index) => (index % 2 === 1 && isHarmless(part, parts[index - 1] ?? "") ? part : takeApart(part)))
    .join("");
}

function isHarmless(span: string, before: string): boolean {
  // A cell of a table ends at a bar even within code.
  if (span.startsWith("`")) return !span.includes("|");
  const [, shown, address = ""] = /^\[(.*)\]\(<(.*)>\)$/.exec(span) ?? [];
  return URL.parse(address)?.hostname === shown && !/[!\\]$/.test(before);
}

function takeApart(text: string): string {
  return (
    text
      .replaceAll("`", "'")
      .replaceAll("<", "\u2039")
      .replaceAll("@", `@${APART}`)
      // An entity is read before mentions are looked for.
      .replaceAll(/&(?=#?\w+;)/g, `&${APART}`)
      .replaceAll(/#(?=\d)/g, `#${APART}`)
      .replaceAll(/GH-(?=\d)/gi, `$&${APART}`)
      .replaceAll(/\](?=[(:[])/g, `]${APART}`)
      .replaceAll("![", `!${APART}[`)
      .replaceAll("://", `:${APART}//`)
      .replaceAll(/www(?=\.)/gi, `$&${APART}`)
      .replaceAll("~~~", `~${APART}~${APART}~`)
  );
}
