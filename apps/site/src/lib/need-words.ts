import { formatAmount } from "@org/model-pricing";
import type { Locale } from "../i18n/strings.ts";
import { monthsBefore, type Needs } from "./candidates.ts";
import { factList } from "./fact-words.ts";
import { fill } from "./fill.ts";
import type { WhichWords } from "./which-words.ts";

/** The needs in a sentence: the work first, then what the model must be. */
export function needWords(
  needs: Needs,
  { words: t, locale, day, currency }: { words: WhichWords; locale: Locale; day: string; currency: string },
): string {
  const { requests, input_tokens, cached_tokens, output_tokens } = needs.workload;
  const count = (value: number) => value.toLocaleString(locale);
  const parts = [
    fill(t.which_says_work, {
      requests: count(requests),
      input: count(input_tokens),
      output: count(output_tokens),
      measure: t[`which_measure_${needs.measure}`],
    }),
    cached_tokens > 0 && fill(t.which_says_cached, { cached: count(cached_tokens) }),
    needs.context_at_least > 0 && fill(t.which_says_context, { count: count(needs.context_at_least) }),
    needs.output_at_least > 0 && fill(t.which_says_output, { count: count(needs.output_at_least) }),
    needs.takes.length > 0 && fill(t.which_says_takes, { list: factList(needs.takes, locale) }),
    needs.capabilities.length > 0 && fill(t.which_says_can, { list: factList(needs.capabilities, locale) }),
    needs.released_within > 0 && fill(t.which_says_months, { date: monthsBefore(day, needs.released_within) }),
    needs.open_weights && t.which_says_open,
    needs.budget !== "" &&
      fill(t.which_says_budget, { amount: formatAmount(needs.budget, currency, { locale, display: "narrow" }) }),
    needs.sellers === "makers" && t.which_says_makers,
    needs.leave_out_limited && t.which_says_limited,
  ].filter((part) => part !== false);
  return locale === "en" ? `${parts.join("; ")}.` : `${parts.join("；")}。`;
}
