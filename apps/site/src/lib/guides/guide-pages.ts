import { type CollectionEntry, getCollection } from "astro:content";
import type { Locale } from "../../i18n/strings.ts";

export type GuidePage = CollectionEntry<"docs">;

const localeOf = ({ id }: GuidePage): Locale => (id.startsWith("en/") ? "en" : "zh-CN");

/** The path of a page below its language: `guides/first-call/`. */
export function guidePath({ id }: GuidePage): string {
  return `${id.replace(/^en\//, "")}/`;
}

/** Pages of the tutorials in a language, by number; those without one last. */
export async function guidePages(locale: Locale): Promise<readonly GuidePage[]> {
  const pages = await getCollection("docs", (page) => localeOf(page) === locale);
  const rank = ({ id, data }: GuidePage) => data.number ?? `U${id}`;
  return pages.sort((a, b) => rank(a).localeCompare(rank(b)));
}
