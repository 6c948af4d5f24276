import {
  type Attributes,
  calculateCost,
  formatAmount,
  type ModelRecord,
  sumOfProducts,
  type Usage,
} from "@org/model-pricing";
import type { Locale, Strings } from "../../i18n/strings.ts";
import { day, instant } from "../catalog-view.ts";
import { fill } from "../fill.ts";

/** Equal requests. Counts are those of one; `input` holds `cached`, and `output` what the model thought. */
export interface GuideWorkload {
  readonly input: number;
  readonly output: number;
  readonly cached?: number;
  readonly requests?: number;
}

export interface GuideCostOptions {
  /** What the price depends on: `{ service_tier: "batch" }`. */
  readonly attributes?: Attributes;
  /** Another moment than the day of the data, where the hour decides. */
  readonly at?: string;
}

/** What all requests come to, exactly, in the provider's currency. */
export function guideCost(model: ModelRecord, workload: GuideWorkload, { attributes, at = instant }: GuideCostOptions) {
  const { input, output, cached = 0, requests = 1 } = workload;
  const usage: Usage = {
    input_tokens: input,
    output_tokens: output,
    ...(cached > 0 && { cache_read_input_tokens: cached }),
  };
  const { total, currency } = calculateCost(model, usage, { at, ...(attributes && { attributes }) });
  return { total: sumOfProducts([[total, String(requests)]]), currency };
}

/** Writes an amount with every digit it has, at least two after the point. */
export function guideAmount(amount: string, currency: string, locale: Locale): string {
  return formatAmount(amount, currency, { locale, display: "narrow", minimum_decimals: 2 });
}

/** The workload in words, for a caption. */
export function workloadWords(
  { input, output, cached = 0, requests = 1 }: GuideWorkload,
  t: Strings,
  locale: Locale,
): string {
  const count = (value: number) => new Intl.NumberFormat(locale).format(value);
  return fill(cached > 0 ? t.guide_cost_cached : t.guide_cost_of, {
    requests: count(requests),
    input: count(input),
    output: count(output),
    cached: count(cached),
    day,
  });
}
