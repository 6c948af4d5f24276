import { UNITS } from "@org/model-pricing";
import type { Locale } from "../i18n/strings.ts";
import { unitWords } from "./unit-words.ts";

const COUNTED: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  tokens: ["tokens", "词元"],
  token_hours: ["token-hours", "词元·小时"],
  calls: ["calls", "次"],
  pages: ["pages", "页"],
  characters: ["characters", "字符"],
  seconds: ["seconds", "秒"],
  images: ["images", "张"],
  megapixels: ["megapixels", "百万像素"],
  videos: ["videos", "段视频"],
  tracks: ["tracks", "首"],
  sessions: ["sessions", "次会话"],
  credits: ["credits", "点"],
  gigabyte_days: ["GB-days", "GB·天"],
};

const unitByField = new Map<string, (typeof UNITS)[number]>(UNITS.map((unit) => [unit.usage_field, unit]));
const SUFFIXES = Object.keys(COUNTED).sort((a, b) => b.length - a.length);

/** What a usage field counts: `input tokens`, `输入词元`. */
export function fieldWords(field: string, locale: Locale): string {
  const unit = unitByField.get(field);
  const suffix = SUFFIXES.find((each) => field.endsWith(`_${each}`));
  if (!unit || !suffix) return field === "results" && locale === "zh-CN" ? "结果数" : field.replaceAll("_", " ");
  const counted = COUNTED[suffix]?.[locale === "en" ? 0 : 1] ?? suffix;
  return locale === "en" ? `${unitWords(unit.key, locale)} ${counted}` : `${unitWords(unit.key, locale)}${counted}`;
}
