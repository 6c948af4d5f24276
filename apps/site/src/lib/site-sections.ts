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
  { path: "compare/", key: "section_compare" },
  { path: "calculators/", key: "section_calculators" },
  { path: "tokens/", key: "section_tokens" },
  { path: "which-model/", key: "section_which_model" },
  { path: "guides/", key: "section_guides" },
  { path: "changes/", key: "section_changes" },
  { path: "evidence/", key: "section_evidence" },
  { path: "api/", key: "section_api" },
  { path: "search/", key: "section_search" },
];
