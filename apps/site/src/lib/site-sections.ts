import type { Strings } from "../i18n/strings.ts";

/** A part of the site that the head of every page leads to. */
export interface SiteSection {
  /** Path below the language. */
  readonly path: string;
  /** Its name, as a key of the dictionary. */
  readonly key: keyof Strings;
}

/** In the order in which they stand in the head. */
export const SITE_SECTIONS: readonly SiteSection[] = [
  { path: "", key: "section_prices" },
  { path: "guides/", key: "section_guides" },
  { path: "search/", key: "section_search" },
];
