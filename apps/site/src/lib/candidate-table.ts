import { formatAmount, type ModelRecord } from "@org/model-pricing";
import type { Locale } from "../i18n/strings.ts";
import type { Candidate, CandidateList, Fact } from "./candidates.ts";
import { DEFAULT_WORKLOAD, writeCompareState } from "./compare-state.ts";
import { fill } from "./fill.ts";
import { formatTokens } from "./format-tokens.ts";
import { type Html, html } from "./html.ts";
import { nameIn } from "./name-in.ts";
import { modelPath } from "./page-paths.ts";
import type { WhichWords } from "./which-words.ts";
import type { Workload } from "./workload-cost.ts";

export interface CandidateTableOptions {
  readonly words: WhichWords;
  readonly locale: Locale;
  readonly day: string;
  /** The reader's currency. */
  readonly currency: string;
  /** Path of the language's first page. */
  readonly home: string;
  readonly providerName: (id: string) => string;
  /** What the candidates are for. */
  readonly what: string;
  /** Rows shown at most. */
  readonly most: number;
  /** The workload that a comparison starts with; left out where counts are not in tokens. */
  readonly workload: Workload | undefined;
  /** Needs without which there would be candidates, in words. */
  readonly helps?: readonly string[];
}

/** Candidates as a table, cheapest first, with what was left out and why. */
export function candidateTable({ candidates, unsure, free }: CandidateList, options: CandidateTableOptions): Html {
  const { words: t, locale, home, most, workload = DEFAULT_WORKLOAD, helps = [] } = options;
  const separator = locale === "en" ? ", " : "、";
  const shown = candidates.slice(0, most);
  const count = candidates.length.toLocaleString(locale);
  const models = shown.slice(0, 3).map(({ model }) => `${model.provider}/${model.id}`);
  const compare = `${home}compare/${writeCompareState({ models, workload, only_differences: false })}`;
  const facts = (Object.entries(unsure) as [Fact, number][]).map(([fact, number]) =>
    fill(t.which_unsure_fact, { fact: t[`which_fact_${fact}`], count: number.toLocaleString(locale) }),
  );
  const found =
    candidates.length > 0
      ? fill(candidates.length > shown.length ? t.which_found : t.which_found_all, { count, shown: shown.length })
      : helps.length > 0
        ? fill(t.which_none, { facts: helps.join(separator) })
        : t.which_none_at_all;
  return html`${shown.length > 0 && table(shown, options)}
<p class="fine">${found} ${facts.length > 0 && fill(t.which_unsure, { facts: facts.join(separator) })} ${
    free > 0 && fill(t.which_free_out, { count: free })
  }</p>${shown.length > 1 && html`<p class="actions"><a href="${compare}">${t.which_compare}</a></p>`}`;
}

function table(shown: readonly Candidate[], options: CandidateTableOptions): Html {
  const { words: t, day, currency, what } = options;
  return html`<table class="ledger candidates">
<caption>${fill(t.which_caption, { what, date: day })}</caption>
<thead><tr><th scope="col">${t.column_model}</th><th scope="col" class="number">${t.which_month}</th><th scope="col" class="number">${fill(t.which_about, { currency })}</th><th scope="col" class="number">${t.column_context}</th><th scope="col" class="number">${t.fact_released}</th><th scope="col" class="number">${t.which_checked}</th></tr></thead>
<tbody>${shown.map((candidate) => candidateRow(candidate, options))}</tbody></table>`;
}

function candidateRow({ model, total, currency: own, converted }: Candidate, options: CandidateTableOptions): Html {
  const { words: t, locale, currency, home, providerName } = options;
  const format = (amount: string, of: string, most?: number) =>
    formatAmount(amount, of, {
      locale,
      display: "narrow",
      minimum_decimals: 2,
      ...(most !== undefined && { maximum_decimals: most }),
    });
  const about = own === currency ? "" : converted === undefined ? t.unknown : `≈ ${format(converted, currency, 2)}`;
  return html`<tr data-model="${model.provider}/${model.id}"><th scope="row"><a href="${home}${modelPath(model)}">${nameIn(locale, model)}</a><span class="sub">${providerName(model.provider)}</span></th><td class="number"><data value="${total}">${format(total, own)}</data></td><td class="number quiet" data-label="${fill(t.which_about, { currency })}">${about}</td><td class="number" data-label="${t.column_context}">${model.context_window === undefined ? t.unknown : formatTokens(model.context_window)}</td><td class="number" data-label="${t.fact_released}">${model.release_date ?? t.unknown}</td><td class="number" data-label="${t.which_checked}">${status(model, t)}${model.price[0]?.checked_on}</td></tr>
`;
}

function status({ price_status }: ModelRecord, t: WhichWords): Html | undefined {
  if (price_status === null) return undefined;
  return html`<abbr class="status" title="${t[`status_${price_status}_means`]}">${t[`status_${price_status}`]}</abbr>`;
}
