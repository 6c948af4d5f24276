import type { BuiltPage } from "./built-page.ts";

const LANGUAGES = ["zh-CN", "en", "x-default"];

/**
 * What is wrong with the languages of pages: one that names no twin, a twin that was not built or does not name it back, and
 * pages that the sitemap leaves out or makes up.
 */
export function twinProblems(
  pages: readonly BuiltPage[],
  site: string,
  base: string,
  sitemap: ReadonlySet<string>,
): string[] {
  const root = new URL(base, site).href;
  const byAddress = new Map(pages.map((page) => [new URL(page.path, root).href, page]));
  const problems: string[] = [];
  const listed = new Set<string>();
  for (const page of pages) {
    const own = new URL(page.path, root).href;
    if (page.canonical === undefined) {
      if (!/(^|\/)404/.test(page.file)) problems.push(`${page.file}: no canonical address`);
      continue;
    }
    if (page.canonical !== own) problems.push(`${page.file}: its canonical address is ${page.canonical}, not ${own}`);
    if (page.isHidden) continue;
    listed.add(own);
    if (!sitemap.has(own)) problems.push(`${page.file}: not in the sitemap`);
    for (const language of LANGUAGES) {
      const to = page.alternates.get(language);
      const twin = to === undefined ? undefined : byAddress.get(to);
      if (to === undefined) problems.push(`${page.file}: no hreflang "${language}"`);
      else if (!twin) problems.push(`${page.file}: its twin ${to} was not built`);
      else if (![...twin.alternates.values()].includes(own)) problems.push(`${page.file}: ${to} does not name it back`);
    }
  }
  for (const address of sitemap)
    if (!listed.has(address)) problems.push(`sitemap: ${address} is no page with a canonical address`);
  return problems;
}
