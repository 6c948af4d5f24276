import type { RateTableName } from "@org/model-pricing";
import type { Locale } from "../i18n/strings.ts";

const PER: Readonly<Record<RateTableName, readonly [en: string, zh: string]>> = {
  per_million_tokens: ["per 1M tokens", "／百万词元"],
  per_million_token_hours: ["per 1M token-hours", "／百万词元·小时"],
  per_thousand_calls: ["per 1,000 calls", "／千次"],
  per_thousand_pages: ["per 1,000 pages", "／千页"],
  per_million_characters: ["per 1M characters", "／百万字符"],
  per_second: ["per second", "／秒"],
  per_minute: ["per minute", "／分钟"],
  per_hour: ["per hour", "／小时"],
  per_image: ["per image", "／张"],
  per_megapixel: ["per megapixel", "／百万像素"],
  per_video: ["per video", "／段视频"],
  per_track: ["per track", "／首"],
  per_session: ["per session", "／次会话"],
  per_credit: ["per credit", "／点"],
  per_gigabyte_day: ["per GB and day", "／GB·天"],
};

const UNITS_ZH: Readonly<Record<string, string>> = {
  input: "输入",
  output: "输出",
  cache_read: "命中缓存",
  cache_read_explicit: "命中显式缓存",
  cache_write: "写入缓存",
  cache_write_1h: "写入缓存（1 小时）",
  cache_write_12h: "写入缓存（12 小时）",
  reasoning: "思考",
  input_audio: "音频输入",
  output_audio: "音频输出",
  input_image: "图像输入",
  output_image: "图像输出",
  input_video: "视频输入",
  output_video: "视频输出",
  cache_read_audio: "音频命中缓存",
  cache_read_image: "图像命中缓存",
  cache_read_video: "视频命中缓存",
  cache_write_audio: "音频写入缓存",
  citation: "引用",
  routing: "路由",
  cache_storage: "缓存存储",
  request: "请求",
  web_search: "联网搜索",
  x_search: "X 搜索",
  x_profile_search: "X 用户搜索",
  file_search: "文件检索",
  grounding: "搜索依据",
  maps: "地图依据",
  code_execution: "代码执行",
  web_fetch: "网页读取",
  attachment_search: "附件检索",
  enterprise_web_search: "企业搜索",
  text_message: "文本消息",
  rerank: "重排",
  result: "搜索结果",
  input_annotated: "带标注的页",
  session: "会话",
  edit: "编辑",
  container: "容器",
  vector_store: "向量存储",
};

/** What a rate is per, in words: `per 1M tokens`. */
export function perWords(table: RateTableName, locale: Locale): string {
  return PER[table][locale === "en" ? 0 : 1];
}

/** What a rate pays for, in words: `cache write`. */
export function unitWords(key: string, locale: Locale): string {
  return (locale === "zh-CN" ? UNITS_ZH[key] : undefined) ?? key.replaceAll("_", " ");
}
