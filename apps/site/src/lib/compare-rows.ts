import { formatAmount, type ModelRecord } from "@org/model-pricing";
import type { Locale } from "../i18n/strings.ts";
import { costCells } from "./compare-costs.ts";
import type { CompareWords } from "./compare-words.ts";
import type { Exchange } from "./convert-amount.ts";
import { factList, factWords } from "./fact-words.ts";
import { fill } from "./fill.ts";
import { isAmount } from "./is-amount.ts";
import { type PriceRow, priceRow } from "./price-row.ts";
import { rateWords } from "./rate-words.ts";
import { ruleWords } from "./rule-words.ts";
import type { Workload } from "./workload-cost.ts";

/** What one model says of one fact. */
export interface CompareCell {
  /** The value; undefined where it is not known. */
  readonly text: string | undefined;
  /** Decimal text behind an amount. */
  readonly value?: string;
  readonly href?: string;
  /** Smaller lines under the value. */
  readonly notes?: readonly string[];
  /** A list of equals rather than one value: all of it is small. */
  readonly is_list?: true;
}

export interface CompareRow {
  readonly label: string;
  readonly cells: readonly CompareCell[];
  /** Whether all say the same, some say another thing, or it is not known of all. */
  readonly verdict: "same" | "differs" | "unsure";
}

export interface CompareGroup {
  readonly label: string;
  readonly rows: readonly CompareRow[];
}

export interface CompareSetting {
  readonly workload: Workload;
  /** The day of the prices, `YYYY-MM-DD`. */
  readonly day: string;
  readonly locale: Locale;
  readonly words: CompareWords;
  readonly providerName: (id: string) => string;
  /** Currency that amounts of others are also shown in, where the models' currencies differ. */
  readonly home: string;
  readonly exchange: Exchange;
}

/** How many price rules a cell names before it points to the model's page. */
const MOST_RULES = 4;
const TOKEN_UNITS = ["input", "cache_read", "cache_write", "output"];

/** Lays models side by side: cost, prices, limits, dates, each row with its verdict. */
export function compareGroups(models: readonly ModelRecord[], setting: CompareSetting): readonly CompareGroup[] {
  const { day, locale, words: t } = setting;
  const rows = models.map((model) => priceRow(model, day));
  const row = (label: string, cells: readonly CompareCell[]): CompareRow => ({
    label,
    cells,
    verdict: verdictOf(cells),
  });
  const fact = (label: string, of: (model: ModelRecord) => string | undefined) =>
    row(
      label,
      models.map((model) => ({ text: of(model) })),
    );
  const perMillion = (unit: string) => `${unit}${locale === "en" ? ", " : "，"}${t.per_million}`;
  const count = (value: number | undefined) => value?.toLocaleString(locale);
  const capabilities = [...new Set(models.flatMap((model) => model.capabilities ?? []))];
  const groups: readonly CompareGroup[] = [
    { label: t.compare_group_cost, rows: [row(t.compare_cost, costCells(models, setting))] },
    {
      label: t.compare_group_price,
      rows: [
        row(
          perMillion(t.column_input),
          rows.map((each) => rateCell(each, "input", setting)),
        ),
        row(
          perMillion(t.column_cache_read),
          rows.map((each) => rateCell(each, "cache_read", setting)),
        ),
        row(
          perMillion(t.column_output),
          rows.map((each) => rateCell(each, "output", setting)),
        ),
        row(
          t.history_other,
          rows.map((each) => otherCell(each, locale)),
        ),
        row(
          t.compare_rules,
          rows.map((each) => rulesCell(each, setting)),
        ),
        row(
          t.compare_status,
          models.map((model) => statusCell(model, t)),
        ),
        row(
          t.column_since,
          rows.map((each) => sinceCell(each, t)),
        ),
        row(
          t.receipt_source,
          rows.map(({ block }) => (block ? { text: block.checked_on, href: block.source } : { text: undefined })),
        ),
      ],
    },
    {
      label: t.compare_group_limits,
      rows: [
        fact(t.fact_context, (model) => count(model.context_window)),
        fact(t.fact_max_output, (model) => count(model.max_output_tokens)),
        fact(t.fact_takes, ({ input_modalities: all }) => (all?.length ? factList(all.toSorted(), locale) : undefined)),
        fact(t.fact_answers, ({ output_modalities: all }) =>
          all?.length ? factList(all.toSorted(), locale) : undefined,
        ),
        ...capabilities.map((name) =>
          fact(factWords(name, locale), ({ capabilities: all }) =>
            all?.length ? (all.includes(name) ? t.yes : t.compare_not_listed) : undefined,
          ),
        ),
        fact(t.fact_tokenizer, (model) => model.tokenizer),
        fact(t.fact_weights, ({ open_weights: open }) => (open === undefined ? undefined : open ? t.yes : t.no)),
      ],
    },
    {
      label: t.compare_group_life,
      rows: [
        fact(t.fact_maker, (model) => setting.providerName(model.maker)),
        fact(t.fact_released, (model) => model.release_date),
        fact(t.fact_cutoff, (model) => model.knowledge_cutoff),
        fact(t.fact_lifecycle, ({ lifecycle }) => lifecycle && factWords(lifecycle, locale)),
        fact(t.fact_ends, (model) => model.shutdown_on),
        fact(t.fact_replacement, (model) => model.replacement),
      ],
    },
  ];
  // A fact that none of them has says nothing.
  return groups.map(({ label, rows: all }) => ({
    label,
    rows: all.filter(({ cells }) => cells.some(({ text }) => text !== undefined)),
  }));
}

function verdictOf(cells: readonly CompareCell[]): CompareRow["verdict"] {
  const known = new Set(
    cells.flatMap(({ text, notes = [] }) => (text === undefined ? [] : [text, ...notes].join("\n"))),
  );
  if (known.size > 1) return "differs";
  return cells.some(({ text }) => text === undefined) ? "unsure" : "same";
}

function rateCell(
  { block, missing }: PriceRow,
  unit: "input" | "cache_read" | "output",
  setting: CompareSetting,
): CompareCell {
  const { locale, words: t } = setting;
  const rates = block?.per_million_tokens;
  const rate = rates?.[unit];
  if (block && isAmount(rate)) {
    const text = rate.includes("/")
      ? `${rate} ${block.currency}`
      : formatAmount(rate, block.currency, { locale, display: "narrow", minimum_decimals: 2 });
    return { text, value: rate };
  }
  if (block && unit === "cache_read" && rates?.input !== undefined) return { text: t.falls_back };
  // No price has a reason, which stands once.
  return { text: undefined, ...(missing && missing !== "no_price" && unit === "input" && { notes: [t[missing]] }) };
}

function otherCell({ block }: PriceRow, locale: Locale): CompareCell {
  if (!block) return { text: undefined };
  const isAbove = (per: string, unit: string) =>
    per === "per_million_tokens" && TOKEN_UNITS.includes(unit) && unit !== "cache_write";
  const words = rateWords(block, block.currency, locale, isAbove);
  return listCell(words);
}

function rulesCell({ model, block }: PriceRow, { locale, words: t }: CompareSetting): CompareCell {
  if (!block) return { text: undefined };
  const lines = (block.when ?? []).map((rule) => ruleWords(rule, block.currency, model.schedules, t, locale));
  const rest = lines.length - MOST_RULES;
  const shown = [...lines.slice(0, MOST_RULES), ...(rest > 0 ? [fill(t.compare_rules_more, { count: rest })] : [])];
  return listCell(shown);
}

function listCell([first, ...rest]: readonly string[]): CompareCell {
  return first === undefined ? { text: "–" } : { text: first, notes: rest, is_list: true };
}

function statusCell({ price_status: status }: ModelRecord, t: CompareWords): CompareCell {
  return { text: status === null ? undefined : `${t[`status_${status}`]} ${t[`status_${status}_means`]}` };
}

function sinceCell({ block }: PriceRow, t: CompareWords): CompareCell {
  if (!block) return { text: undefined };
  return { text: block.effective_from.slice(0, 10), notes: [t[`basis_${block.effective_basis}`]] };
}
