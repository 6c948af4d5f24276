import type { AstroGlobal } from "astro";
import type { Locale } from "../../i18n/strings.ts";

/** The language of the tutorial that a component stands in. */
export function guideLocale({ locals }: Pick<AstroGlobal, "locals">): Locale {
  return locals.starlightRoute.lang === "en" ? "en" : "zh-CN";
}
