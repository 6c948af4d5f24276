import { chatMessages } from "../../../bench/corpus/chat-messages.ts";
import { readPackage } from "./fetch-package.ts";
import { generators } from "./generated.ts";
import { type Part, parts, unseenGenerators } from "./parts.ts";
import { hashOf, seededRandom } from "./random.ts";
import { readers } from "./readers.ts";

/** `fitted`, or held out: other texts of a fitted source, or of a source that is not fitted at all. */
export type Split = "fitted" | "held-out" | "unseen";

export interface Sample {
  readonly kind: string;
  readonly source: string;
  readonly split: Split;
  /** Bytes that were asked for; the sample ends at the last whole character. */
  readonly size: number;
  readonly text: string;
}

/**
 * Whether bands are set on a held-out sample. They are measured on the other half of the sources only: a band would seem to hold
 * more than it does on what it was set on.
 */
export function setsBand({ kind, source, split }: Sample): boolean {
  return split !== "fitted" && hashOf(`band ${kind} ${source}`) % 2 === 0;
}

interface Text {
  readonly name: string;
  readonly text: string;
}

export const sizes = [160, 600, 2500, 8000] as const;
/** Samples of each size, per source and split. */
const wanted: Readonly<Record<Split, readonly number[]>> = {
  fitted: [20, 18, 10, 4],
  "held-out": [8, 8, 5, 2],
  unseen: [8, 10, 6, 3],
};

/** Two texts in five are held out. The name decides, so that a chapter is held out in all languages. */
function splitOf(name: string, isUnseen: boolean): Split {
  if (isUnseen) return "unseen";
  return hashOf(name) % 5 < 2 ? "held-out" : "fitted";
}

let englishCache: ReadonlySet<string> | undefined;

/** Lines of the English pages: books are translated in part, and what is left is no text of the language. */
function englishLines(): ReadonlySet<string> {
  if (englishCache) return englishCache;
  const pages = [
    ...readPackage("debian-handbook", /html\/en-US\/[^/]+\.html$/),
    ...readPackage("installation-guide-amd64", /amd64\/en\/.+\.html$/),
  ];
  englishCache = new Set(
    pages.flatMap(([, page]) => readers.page(page).join("\n").split("\n")).filter((line) => line.length > 20),
  );
  return englishCache;
}

const OTHER_SCRIPT = /^(zh|ja|ko|ru|ar|fa|el|uk|hi|ta|he|as|gu|pa|kn|te|mr|sr)/;

/** Takes out paragraphs in another language than the page's. */
function inOwnLanguage(kind: string, text: string): string {
  const english = englishLines();
  const isForeign = (line: string) =>
    english.has(line) || (OTHER_SCRIPT.test(kind) && line.length > 60 && /^[\x20-\x7e]*$/.test(line));
  return text
    .split("\n")
    .filter((line) => !isForeign(line))
    .join("\n")
    .replace(/\n{3,}/g, "\n\n");
}

function textsOf({ kind, package: name, files, reader }: Part): Text[] {
  return readPackage(name, files).flatMap(([path, file]) => {
    const base = path.replace(/^.*\//, "").replace(/\.[a-z]{2}(-[a-z]{2})?\.html$/, "");
    // A group of the same messages has the same number in every language.
    const file_ = reader === "lighthouseMessages" || reader === "declaration" ? reader : base;
    const texts = readers[reader](file).map((text) =>
      reader === "page" && kind !== "en" ? inOwnLanguage(kind, text) : text,
    );
    return texts.map((text, index) => ({ name: `${file_}#${index}`, text }));
  });
}

function generatedTexts(kind: string): Text[] {
  const make = generators[kind] as (random: ReturnType<typeof seededRandom>) => string;
  return Array.from({ length: 12 }, (_, index) => ({
    name: `${kind}#${index}`,
    text: make(seededRandom(hashOf(kind) + index)),
  }));
}

/** Chats of people who write Chinese and English and paste paragraphs. */
function chatTexts(): Text[] {
  const paragraphs = (files: RegExp, minimum: number) =>
    readPackage("debian-handbook", files).flatMap(([, page]) =>
      readers
        .page(page)
        .join("\n")
        .split("\n")
        .filter((line) => line.length > minimum),
    );
  const chinese = paragraphs(/html\/zh-CN\/sect\.[^/]+\.html$/, 40);
  const english = paragraphs(/html\/en-US\/sect\.[^/]+\.html$/, 120);
  return Array.from({ length: 12 }, (_, index) => ({
    name: `chat#${index}`,
    text: chatMessages(9000, chinese, english, seededRandom(77 + index)).join("\n"),
  }));
}

/** Cuts samples of each size at random places. Sizes of which a source has too little are made of several texts. */
function cutSamples(kind: string, source: string, texts: readonly Text[], isUnseen: boolean): Sample[] {
  return (["fitted", "held-out", "unseen"] as const).flatMap((split) => {
    const own = texts.filter(({ name, text }) => splitOf(name, isUnseen) === split && text.length > 0);
    const pool = own.map(({ text }) => text);
    const total = pool.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    return sizes.flatMap((size, row) => {
      const count = Math.min(wanted[split][row] as number, Math.floor((total * 1.5) / size));
      const random = seededRandom(hashOf(`${kind} ${source} ${split} ${size}`));
      return Array.from({ length: count }, () => ({ kind, source, split, size, text: cut(pool, size, random) }));
    });
  });
}

function cut(pool: readonly string[], size: number, random: ReturnType<typeof seededRandom>): string {
  let index = random(pool.length);
  let text = pool[index] as string;
  const start = text.length * 3 > size ? random(Math.max(1, text.length - Math.floor(size / 4))) : 0;
  // Begins behind white space or at the next character, never inside a pair.
  text = text.slice(/[\udc00-\udfff]/.test(text[start] ?? "") ? start + 1 : start);
  while (Buffer.byteLength(text) < size) {
    index = (index + 1) % pool.length;
    text += `\n${pool[index]}`;
  }
  const bytes = Buffer.from(text);
  let end = size;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.toString("utf8", 0, end);
}

export interface FittedText {
  readonly kind: string;
  readonly text: string;
}

/** Whole texts that may be fitted. */
export function fittedTexts(): FittedText[] {
  const named = [
    ...parts.flatMap((part) =>
      textsOf(part).map(({ name, text }) => ({ kind: part.kind, name, text, isUnseen: part.isUnseen ?? false })),
    ),
    ...chatTexts().map(({ name, text }) => ({ kind: "zh-en-chat", name, text, isUnseen: false })),
  ];
  return named
    .filter(({ name, isUnseen }) => splitOf(name, isUnseen) === "fitted")
    .map(({ kind, text }) => ({ kind, text }));
}

/** Every sample, the same on every machine. */
export function makeSamples(): Sample[] {
  const unique = new Set<string>();
  return [
    ...parts.flatMap((part) => cutSamples(part.kind, part.package, textsOf(part), part.isUnseen ?? false)),
    ...Object.keys(generators).flatMap((kind) =>
      cutSamples(kind, "generated", generatedTexts(kind), unseenGenerators.has(kind)),
    ),
    ...cutSamples("zh-en-chat", "generated", chatTexts(), false),
  ].filter(({ text }) => !unique.has(text) && unique.add(text));
}
