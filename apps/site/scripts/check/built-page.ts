import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** A page of the built site, and what its markup says that can be checked without a browser. */
export interface BuiltPage {
  /** File below the folder of the build, with slashes. */
  readonly file: string;
  /** Path below the base: `en/models/openai/gpt-4o/`. */
  readonly path: string;
  readonly html: string;
  /** Values of `href` and `src` of everything but `<link rel=alternate|canonical>`. */
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
  /** Addresses of the page in each language, its own among them, as the head names them. */
  readonly alternates: ReadonlyMap<string, string>;
  readonly canonical: string | undefined;
  /** A page that says so is not for search engines. */
  readonly isHidden: boolean;
}

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}=(?:"([^"]*)"|([^\\s"'>]+))`, "i").exec(tag);
  return value ? decode(value[1] ?? value[2] ?? "") : undefined;
};

const decode = (text: string) =>
  text
    .replace(/&(?:amp|#38|#x26);/gi, "&")
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:#39|#x27);/gi, "'");

/** Reads a page. Its scripts are left out: text in them is no markup. */
export function readPage(folder: string, file: string): BuiltPage {
  const html = readFileSync(join(folder, file), "utf8");
  const markup = html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, (script) =>
    script.slice(0, script.indexOf(">") + 1),
  );
  const links: string[] = [];
  const ids = new Set<string>();
  const alternates = new Map<string, string>();
  let canonical: string | undefined;
  for (const [tag] of markup.matchAll(/<[a-z][^\s>]*\s[^>]*>/gi)) {
    const id = attribute(tag, "id");
    if (id !== undefined) ids.add(id);
    const href = attribute(tag, "href") ?? attribute(tag, "src");
    if (href === undefined) continue;
    const rel = /^<link\b/i.test(tag) ? attribute(tag, "rel") : undefined;
    const language = attribute(tag, "hreflang");
    if (rel === "canonical") canonical = href;
    else if (rel === "alternate" && language !== undefined) alternates.set(language, href);
    else links.push(href);
  }
  const isHidden = /<meta\s[^>]*name="robots"[^>]*noindex/i.test(markup);
  return { file, path: file.replace(/index\.html$/, ""), html, links, ids, alternates, canonical, isHidden };
}

/** Every page below a folder. */
export function readPages(folder: string): BuiltPage[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => !file.startsWith("pagefind/"))
    .map((file) => readPage(folder, file));
}
