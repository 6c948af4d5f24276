const NAMED: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "「": '"',
  "」": '"',
  "‘": "'",
  "’": "'",
  "、": ",",
  "。": ".",
  "【": "[",
  "】": "]",
  "–": "-",
  "—": "-",
  "−": "-",
};

const QUOTES = /[“”„«»「」‘’＂＇]/;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/;
const FOREIGN = new RegExp(`[${Object.keys(NAMED).join("")}\uff01-\uff5e]|${SPACES.source}|${INVISIBLE.source}`);

/** The ASCII character that was meant: Chinese input methods and word processors replace it. Undefined for all others. */
function meantBy(char: string): string | undefined {
  if (INVISIBLE.test(char)) return "";
  if (SPACES.test(char)) return " ";
  const code = char.charCodeAt(0);
  return NAMED[char] ?? (code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : undefined);
}

/** Column of the first character from `from` on that looks like TOML and is not, or -1. */
export function findForeign(line: string, from: number): number {
  const found = line.slice(from).search(FOREIGN);
  return found === -1 ? -1 : found + from;
}

/** Replaces every such character of a line by the one that was meant. */
export function replaceForeign(line: string): string {
  return [...line].map((char) => meantBy(char) ?? char).join("");
}

/** Says what was found and what TOML has instead. */
export function describeForeign(char: string): string {
  const code = `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
  if (INVISIBLE.test(char)) return `Found an invisible character (${code}).`;
  if (SPACES.test(char)) return `Found a space that is not an ordinary one (${code}); expected an ordinary space.`;
  if (QUOTES.test(char))
    return `Found the typographic quotation mark ${char}; expected a straight one: ${meantBy(char)}.`;
  return `Found ${char} (${code}); expected the ASCII character ${meantBy(char)}.`;
}
