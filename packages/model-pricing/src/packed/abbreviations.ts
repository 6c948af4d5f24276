/** Stands where a record lacks a fact that it would otherwise have of its base. */
export const LACKS = "";

/** Stands in a text for another that is known. */
export const HOLDS = "^";

/** The file name that an id most often has. */
export function impliedSlug(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9._-]/g, "-");
}

/** Where the file of a model most often is. */
export function sourceFile(provider: string, slug: string): string {
  return `data/providers/${provider}/models/${slug}.toml`;
}

/** Puts a sign where a text holds another that is known. */
export function abbreviate(text: string, known: string): string {
  return text.replace(known, HOLDS);
}

/** Undoes `abbreviate`. */
export function expand(text: string, known: string): string {
  return text.replace(HOLDS, () => known);
}

/** The first words of a file name: what a family is often called. */
export function firstWords(slug: string, count: number): string {
  return slug.split("-", count).join("-");
}

/** How words are written, and what parts them: a letter of a spelling is one of each. */
const CASES: readonly ((word: string) => string)[] = [
  (word) => word.charAt(0).toUpperCase() + word.slice(1),
  (word) => word,
  (word) => word.toUpperCase(),
];
const PARTING = [" ", "-", ""];
const FIRST_LETTER = "a".charCodeAt(0);

/** Writes a file name as a name, with a letter a word. */
export function spellName(slug: string, letters: string): string {
  const words = slug.split("-").map((word, index) => {
    const choice = letters.charCodeAt(index) - FIRST_LETTER;
    return (CASES[choice % CASES.length]?.(word) ?? "") + PARTING[Math.floor(choice / CASES.length)];
  });
  return words.join("").trimEnd();
}

/** The letters with which `spellName` writes this name; undefined where none do. */
export function spellingOf(name: string, slug: string): string | undefined {
  let rest = `${name} `;
  let letters = "";
  for (const word of slug.split("-")) {
    const written = CASES.findIndex((write) => rest.startsWith(write(word)));
    if (written === -1) return undefined;
    rest = rest.slice(word.length);
    const parting = PARTING.findIndex((text) => rest.startsWith(text));
    rest = rest.slice(PARTING[parting]?.length);
    letters += String.fromCharCode(FIRST_LETTER + parting * CASES.length + written);
  }
  return spellName(slug, letters) === name ? letters : undefined;
}

const HOUR = 3_600_000;

/** An instant so many hours after the start of a date in UTC, or of an instant. */
export function addHours(start: string, hours: number): string {
  return new Date(Date.parse(start) + hours * HOUR).toISOString().replace(".000Z", "Z");
}
