import { type ListState, listStates } from "./list-steps.ts";
import { baseEntry, entriesOn } from "./price-entries.ts";
import { toPriceRules } from "./price-rules.ts";
import { type ReadOptions, toRateTables } from "./rate-tables.ts";
import { SNAPSHOT_DATES } from "./snapshot-dates.ts";
import type { DraftBlock, DraftRule, ListEvent, PriceEntry, RateTables, Row, Seller } from "./types.ts";

const TOKENS = "per_million_tokens";
/** Dated copies of the seller's own list. */
const COPIES = ["openrouter", "llm-pricing-history", "openai-cost-calculator", "pi-ai"];
/** The copy that is a daily mirror with dated steps. */
const MIRROR = "llm-pricing-history";
/** A set that keeps rows of ids long gone: it counts only by the days that it dates. */
const DATED = ["genai-prices"];
/** A set that keeps rows by hand: it counts where no copy lists the id. */
const KEPT = ["models-dev"];

interface Point {
  readonly day: string;
  readonly set: string;
  readonly tables: RateTables;
  readonly rules: readonly DraftRule[];
}

/**
 * Price blocks of a list that floats: one for every dated copy that differs from the copy before it. The first holds on
 * the day of its copy, later ones are first seen on theirs. Rates that a copy does not state are taken from a neighbour
 * with the same input and output.
 */
export function floatingPrice(
  rows: readonly Row[],
  seller: Seller,
  free: boolean,
  listed: readonly ListEvent[] = [],
): DraftBlock[] {
  const points = pointsOf(rows, seller, free, listed).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const runs: Point[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    if (run?.[0] && samePrice(run, point)) run.push(point);
    else if (run?.[0]?.day === point.day) continue;
    else runs.push([point]);
  }
  const blocks = runs.map((run, index) => toBlock(run, index === 0));
  return blocks.map((block, index) => ({ ...block, note: stepNote(blocks[index - 1], block) }));
}

function pointsOf(rows: readonly Row[], seller: Seller, free: boolean, listed: readonly ListEvent[]): Point[] {
  const of = (sets: readonly string[]) => sets.flatMap((set) => rows.filter((row) => row.set === set));
  const copies = of(COPIES).flatMap((row) => pointOf(row, SNAPSHOT_DATES[row.set] ?? "", seller, free));
  const steps = of([MIRROR]).flatMap((row) =>
    listStates(row.record, listed).flatMap((state) => pointOf(asOf(row, state), state.day, seller, free)),
  );
  const dated = of(DATED).flatMap((row) =>
    (row.record.prices ?? [])
      .filter(({ from, conditions }) => from !== undefined && conditions === undefined)
      .flatMap(({ from }) => pointOf(row, from ?? "", seller, free)),
  );
  if (copies.length > 0) return [...copies, ...steps, ...dated];
  return [...dated, ...of(KEPT).flatMap((row) => pointOf(row, SNAPSHOT_DATES[row.set] ?? "", seller, free))];
}

function asOf(row: Row, { entry }: ListState): Row {
  return { ...row, record: { ...row.record, prices: [entry] } };
}

function pointOf({ set, record }: Row, day: string, seller: Seller, free: boolean): Point[] {
  const entries = entriesOn(record, day, seller.currency);
  const base = baseEntry(entries);
  if (base === undefined) return [];
  const options: ReadOptions = { mode: record.mode, tools: seller.ownTools, free };
  const tables = toRateTables(base, options);
  const tokens = tables[TOKENS];
  if (tokens?.input === undefined) return [];
  // A chat price without output, or a paid input with a free output, is a gap of the copy.
  if (!free && record.mode !== "embedding" && !isEmbedding(record.model) && (tokens.output ?? "0") === "0") return [];
  if (isEmbedding(record.model)) delete tokens.output;
  const rules = toPriceRules(entries.map(asAbove), tables, options);
  return [{ day, set, tables, rules }];
}

/** One set writes "at least" for a threshold that the seller's own list states as "more than". */
function asAbove(entry: PriceEntry): PriceEntry {
  const { context_from, ...conditions } = entry.conditions ?? {};
  return context_from === undefined ? entry : { ...entry, conditions: { ...conditions, context_over: context_from } };
}

function isEmbedding(model: string): boolean {
  return /embed/.test(model);
}

function samePrice(run: readonly Point[], point: Point): boolean {
  return run.every(({ tables }) => {
    const [a, b] = [tables[TOKENS] ?? {}, point.tables[TOKENS] ?? {}];
    return ["input", "output", "cache_read", "cache_write"].every((key) =>
      key === "input" || key === "output" ? a[key] === b[key] : (a[key] ?? b[key]) === (b[key] ?? a[key]),
    );
  });
}

/** The copy that states most decides the caches, media and tiers of its run. */
function toBlock(run: readonly Point[], isFirst: boolean): DraftBlock {
  const fullest = run.reduce((best, point) => (weight(point) > weight(best) ? point : best));
  const first = run[0] ?? fullest;
  return {
    effective_from: first.day,
    effective_basis: isFirst ? "in_force_on" : "first_seen",
    checked_on: run.at(-1)?.day ?? first.day,
    tables: fullest.tables,
    rules: fullest.rules,
  };
}

/** A tenfold step is no slip here: the list shows one host's price at a time, and some hosts balance odd rates. */
function stepNote(before: DraftBlock | undefined, { tables }: DraftBlock): string | undefined {
  const [old, now] = [before?.tables[TOKENS] ?? {}, tables[TOKENS] ?? {}];
  const isStep = Object.entries(now).some(([key, rate]) => {
    const [a, b] = [Number(old[key] ?? rate), Number(rate)];
    return a > 0 && b > 0 && (a / b >= 10 || b / a >= 10);
  });
  return isStep ? "A dated copy of the list showed this step; the list follows one host at a time." : undefined;
}

function weight({ tables, rules }: Point): number {
  return rules.length * 10 + Object.values(tables).reduce((sum, rates) => sum + Object.keys(rates).length, 0);
}
