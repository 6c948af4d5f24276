import { formatAmount } from "@org/model-pricing";
import type { ProviderRecord } from "@org/model-pricing/providers";
import { type Locale, stringsOf } from "../i18n/strings.ts";
import { fill } from "./fill.ts";

/** One row of a table of sourced facts; `note` is in English, whatever the page's language. */
export interface SourcedRow {
  readonly head: string;
  readonly text: string;
  readonly note?: string | undefined;
  readonly source: string;
  readonly checked_on: string;
}

const LIMITS = ["rpm", "rpd", "tpm", "tpd", "concurrency"] as const;

export function limitRows({ rate_limit = [] }: ProviderRecord, locale: Locale): readonly SourcedRow[] {
  const t = stringsOf(locale);
  return rate_limit.map((limit) => ({
    head: [limit.tier, limit.model].filter(Boolean).join(" · ") || t.limits_all,
    text: sentence(
      LIMITS.flatMap((name) => {
        const count = limit[name];
        return count === undefined ? [] : fill(t[`limit_${name}`], { count: count.toLocaleString(locale) });
      }),
      locale,
    ),
    note: limit.note,
    source: limit.source,
    checked_on: limit.checked_on,
  }));
}

function sentence(parts: readonly string[], locale: Locale): string {
  if (parts.length === 0) return "";
  return locale === "en" ? `${parts.join(", ")}.` : `${parts.join("，")}。`;
}

export function creditRows({ free_credit = [], currency }: ProviderRecord, locale: Locale): readonly SourcedRow[] {
  const t = stringsOf(locale);
  return free_credit.map((credit) => ({
    head: creditWords(credit, currency, locale),
    text: credit.valid_days === undefined ? "" : fill(t.credit_days, { count: credit.valid_days }),
    note: credit.note,
    source: credit.source,
    checked_on: credit.checked_on,
  }));
}

function creditWords(
  credit: NonNullable<ProviderRecord["free_credit"]>[number],
  currency: string,
  locale: Locale,
): string {
  const t = stringsOf(locale);
  if (credit.amount === 0) return t.credit_none;
  if (credit.amount !== undefined) return formatAmount(String(credit.amount), credit.currency ?? currency, { locale });
  return credit.tokens === undefined
    ? t.unknown
    : fill(t.credit_tokens, { count: credit.tokens.toLocaleString(locale) });
}

export function errorRows({ error = [] }: ProviderRecord): readonly SourcedRow[] {
  return error.map(({ status, code, meaning, source, checked_on }) => ({
    head: [status, code].filter((part) => part !== undefined).join(" "),
    text: "",
    note: meaning,
    source,
    checked_on,
  }));
}

export function policyRows({ policy = [] }: ProviderRecord, locale: Locale): readonly SourcedRow[] {
  const t = stringsOf(locale);
  return policy.map(({ topic, rule, effective_from, source, checked_on }) => ({
    head: topicWords(topic, locale),
    text:
      effective_from === undefined
        ? ""
        : `${fill(t.policies_since, { date: effective_from })}${locale === "en" ? ":" : "："}`,
    note: rule,
    source,
    checked_on,
  }));
}

const TOPICS_ZH: Readonly<Record<string, string>> = {
  "base address": "API 地址",
  "plan keys": "套餐密钥",
  ownership: "归属",
  keys: "密钥",
  access: "使用资格",
  billing: "计费",
  "peak hours": "高峰时段",
  parameters: "参数",
  supported_places: "可用地区",
  mainland_accounts: "中国大陆账号",
  data_use: "数据使用",
  credit_expiry: "余额有效期",
  spend_limits: "消费上限",
  rate_limits: "速率限制",
  phone_check: "手机验证",
  prompt_caching: "提示缓存",
  shutdowns: "下线",
  "tool calling": "工具调用",
};

function topicWords(topic: string, locale: Locale): string {
  return (locale === "zh-CN" ? TOPICS_ZH[topic] : undefined) ?? topic.replaceAll("_", " ");
}
