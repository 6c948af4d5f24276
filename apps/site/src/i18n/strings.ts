import { en } from "./en.ts";
import { zhCN } from "./zh-CN.ts";

/** What every language must say. */
export type Strings = { readonly [K in keyof typeof en]: string };

export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];

const DICTIONARIES: Readonly<Record<Locale, Strings>> = { en, "zh-CN": zhCN };

export function stringsOf(locale: Locale): Strings {
  return DICTIONARIES[locale];
}

/** Address of a page in a language: zh-CN at the root, English under `en/`, both under the site's base path. */
export function localePath(locale: Locale, path = ""): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, "");
  return `${base}/${locale === "en" ? "en/" : ""}${path}`;
}
