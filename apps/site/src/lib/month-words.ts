import type { Locale } from "../i18n/strings.ts";

/** A month, `YYYY-MM`, in words: `November 2026`, `2026 年 11 月`. */
export function monthWords(month: string, locale: Locale): string {
  if (locale === "zh-CN") return `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;
  const format = new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
