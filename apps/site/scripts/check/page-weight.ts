import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { BuiltPage } from "./built-page.ts";

/** Bytes of a page, gzip: what a browser gets before it can show it whole. */
export interface PageWeight {
  /** The page, its style sheets, scripts and what scripts import at once, and pictures. */
  readonly all: number;
  readonly script: number;
}

const gzip = new Map<string, number>();

function sizeOf(file: string): number {
  const known = gzip.get(file);
  if (known !== undefined) return known;
  const size = gzipSync(readFileSync(file), { level: 9 }).length;
  gzip.set(file, size);
  return size;
}

/** Scripts that a script imports when it is loaded; those it may import later are not waited for. */
function importsOf(file: string, seen: Set<string>): void {
  if (seen.has(file)) return;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, from] of text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+\.js)["']/g))
    importsOf(join(file, "..", from as string), seen);
}

export function pageWeight({ html, links, path }: BuiltPage, folder: string, base: string): PageWeight {
  const files = links
    .map((link) => new URL(link, `http://localhost${base}${path}`).pathname)
    .filter((to) => /\.(?:css|js|svg|png|woff2)$/.test(to) && to.startsWith(base))
    .map((to) => join(folder, decodeURIComponent(to.slice(base.length))));
  const scripts = new Set<string>();
  for (const file of files) if (file.endsWith(".js")) importsOf(file, scripts);
  const script = [...scripts].reduce((sum, file) => sum + sizeOf(file), 0);
  const others = new Set(files.filter((file) => !file.endsWith(".js")));
  const rest = [...others].reduce((sum, file) => sum + sizeOf(file), 0);
  return { script, all: gzipSync(html, { level: 9 }).length + script + rest };
}
