const PARTING = /[\s\-_./·:（）()]+/g;

const plain = (text: string) => text.normalize("NFKC").toLowerCase();
const squeeze = (text: string) => text.replace(PARTING, "");

/** What a row is searched in: its words as they stand, and each name without what parts it, so that `gpt4o` finds `GPT-4o`. */
export function searchText(names: readonly string[]): string {
  const texts = names.filter((name) => name !== "").map(plain);
  return [...texts, ...texts.map(squeeze)].join("\n");
}

/** A test for a query: every word of it stands somewhere in the text, or all of them together do. */
export function searchTest(query: string): (text: string) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const whole = squeeze(plain(query));
  if (words.length === 0) return () => true;
  return (text) => words.every((word) => text.includes(word)) || (whole !== "" && text.includes(whole));
}
