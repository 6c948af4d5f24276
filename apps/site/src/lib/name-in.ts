import type { Locale } from "../i18n/strings.ts";

/** The name in use in a language, of a model or a provider. */
export function nameIn(
  locale: Locale,
  { name, name_zh }: { readonly name: string; readonly name_zh?: string | undefined },
): string {
  return locale === "zh-CN" ? (name_zh ?? name) : name;
}
