import type { AttributeConditions, Conditions, Schedule } from "@org/model-pricing";
import type { Locale } from "../i18n/strings.ts";
import { fieldWords } from "./field-words.ts";
import { scheduleWords } from "./schedule-words.ts";

const NAMES_ZH: Readonly<Record<string, string>> = {
  service_tier: "服务档",
  speed: "速度",
  region: "区域",
  quality: "质量",
  size: "尺寸",
  resolution: "分辨率",
  search_context_size: "搜索上下文",
  search_mode: "搜索模式",
  voice: "音色",
  style: "风格",
  variant: "版本",
};

/** What an attribute that is on or off says, in either state. */
const SWITCHES: Readonly<Record<string, Readonly<Record<Locale, readonly [on: string, off: string]>>>> = {
  thinking: { en: ["with thinking", "without thinking"], "zh-CN": ["开启思考", "关闭思考"] },
  with_audio: { en: ["with sound", "without sound"], "zh-CN": ["带声音", "不带声音"] },
  with_video_input: {
    en: ["with video in the request", "without video in the request"],
    "zh-CN": ["含视频输入", "不含视频输入"],
  },
};

const HOURS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  peak: { en: "peak hours", "zh-CN": "高峰时段" },
  off_peak: { en: "off-peak hours", "zh-CN": "非高峰时段" },
};

const SIDES = {
  en: { above: "above", from: "from", upto: "up to" },
  "zh-CN": { above: "超过", from: "不少于", upto: "不超过" },
} as const;

/** When a rule holds: `more than 272,000 input tokens, batch`. */
export function conditionWords(
  conditions: Conditions | AttributeConditions,
  schedules: { readonly [name: string]: Schedule } | undefined,
  locale: Locale,
): string {
  return Object.entries(conditions)
    .map(([key, value]) => {
      const threshold = /^(above|from|upto)_(.+)$/.exec(key);
      if (threshold) return thresholdWords(threshold[1] as "above", threshold[2] ?? "", Number(value), locale);
      const values = [value].flat() as (string | boolean)[];
      if (key === "schedule") return values.map((name) => hoursWords(String(name), schedules, locale)).join(or(locale));
      return attributeWords(key, values, locale);
    })
    .join(locale === "en" ? ", " : "，");
}

function thresholdWords(side: "above" | "from" | "upto", field: string, count: number, locale: Locale): string {
  const quantity = count.toLocaleString(locale);
  const [word, unit] = [SIDES[locale][side], fieldWords(field, locale)];
  return locale === "en" ? `${word} ${quantity} ${unit}` : `${unit}${word} ${quantity}`;
}

function hoursWords(
  name: string,
  schedules: { readonly [name: string]: Schedule } | undefined,
  locale: Locale,
): string {
  const schedule = schedules?.[name];
  if (schedule) return scheduleWords(schedule, locale);
  // Data sets say only that there are such hours.
  return HOURS[name]?.[locale] ?? name.replaceAll("_", " ");
}

function attributeWords(key: string, values: readonly (string | boolean)[], locale: Locale): string {
  const word = SWITCHES[key]?.[locale];
  if (word && values.length === 1) return String(values[0]) === "true" ? word[0] : word[1];
  if (key === "service_tier" && values.join() === "batch") return locale === "en" ? "batch" : "批处理";
  const name = (locale === "zh-CN" ? NAMES_ZH[key] : undefined) ?? key.replaceAll("_", " ");
  return `${name} ${values.join(or(locale))}`;
}

function or(locale: Locale): string {
  return locale === "en" ? " or " : " 或 ";
}
