import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BuiltPage } from "./built-page.ts";

/**
 * Links that lead nowhere inside the built site: to a page or file that was not built, out of the base path, or to a place
 * that the page does not have. Addresses of other sites are not asked for.
 *
 * @param base Path that the site is served under, with slashes at both ends.
 */
export function deadLinks(pages: readonly BuiltPage[], folder: string, site: string, base: string): string[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const isFile = new Map<string, boolean>();
  const exists = (path: string): boolean => {
    let known = isFile.get(path);
    if (known === undefined) {
      const file = join(folder, path);
      known = existsSync(file) && statSync(file).isFile();
      isFile.set(path, known);
    }
    return known;
  };
  const origin = new URL(site).origin;
  return pages.flatMap((page) => {
    const here = new URL(`${base}${page.path}`, origin);
    return page.links.flatMap((link) => {
      const to = URL.canParse(link, here) ? new URL(link, here) : undefined;
      if (to === undefined) return [`${page.file}: "${link}" is no address`];
      if (to.origin !== origin || !/^https?:$/.test(to.protocol)) return [];
      if (!to.pathname.startsWith(base)) return [`${page.file}: "${link}" leads out of ${base}`];
      const path = decodeURIComponent(to.pathname.slice(base.length));
      const target = byPath.get(path);
      if (!target && !exists(path)) return [`${page.file}: "${link}" was not built`];
      const place = decodeURIComponent(to.hash.slice(1));
      if (target && place !== "" && !target.ids.has(place))
        return [`${page.file}: "${link}" names no place of that page`];
      return [];
    });
  });
}
