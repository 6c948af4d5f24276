/** What terminals take for colours. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

/** Turns a file into the texts that a person would paste. One file may hold many. */
export type Reader = (file: string) => string[];

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Text of a page: blocks on lines of their own, white space as a browser shows it, code as it stands. */
function pageText(page: string): string {
  const body = page
    .replace(/^[\s\S]*?<body[^>]*>/i, "")
    .replace(/<(head|script|style|info)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, "");
  const parts = body.split(/(<(?:pre|screen|code)\b[^>]*>[\s\S]*?<\/(?:pre|screen|code)>)/i);
  const text = parts
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/\s+/g, " ")))
    .join("")
    .replace(/<\/?(p|div|h\d|li|ul|ol|table|tr|dt|dd|dl|br|title|section|page|item|note|pre|screen)\b[^>]*>/gi, "\n")
    .replace(/<[^>]*>/g, "");
  return decodeEntities(text)
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n +(?=\S)/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Messages of an interface, in groups as long as a page. */
function groups(messages: readonly string[], size: number): string[] {
  const texts: string[] = [];
  for (let at = 0; at < messages.length; at += size) texts.push(messages.slice(at, at + size).join("\n"));
  return texts;
}

/** The lines up to the middle of the text; what follows is kept for the tests of the estimator. */
function firstHalf(lines: readonly string[]): string[] {
  const middle = lines.join("\n").length / 2;
  let end = 0;
  return lines.filter((line) => {
    end += line.length + 1;
    return end <= middle;
  });
}

export const readers = {
  raw: (file) => [file],
  page: (file) => [pageText(file)],
  /** A book in one file, or source code of a megabyte. */
  blocks: (file) => groups(file.split("\n"), 400),
  fortunes: (file) => groups(file.replace(COLOURS, "").split(/^%$/m), 25),
  typescriptMessages: (file) => groups(Object.values(JSON.parse(file) as Record<string, string>), 60),
  lighthouseMessages: (file) =>
    groups(
      Object.values(JSON.parse(file) as Record<string, { message: string }>).map(({ message }) => message),
      60,
    ),
  declaration: (file) =>
    groups(
      firstHalf([...file.matchAll(/<(?:h\d|p)>([^<]+)</g)].map(([, line = ""]) => decodeEntities(line.trim()))),
      20,
    ),
  minifiedJson: (file) =>
    groups(JSON.stringify(JSON.parse(file)).match(/[\s\S]{1,120}/gu) ?? [], 100).map((text) =>
      text.replaceAll("\n", ""),
    ),
  indentedJson: (file) => groups(JSON.stringify(JSON.parse(file), undefined, 2).split("\n"), 500),
} as const satisfies Readonly<Record<string, Reader>>;

export type ReaderName = keyof typeof readers;
