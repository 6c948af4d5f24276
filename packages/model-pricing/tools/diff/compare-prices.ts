import { isDeepStrictEqual } from "node:util";
import type { ModelRecord, PriceBlock } from "../../src/types.ts";
import { RATE_TABLES, type RateTableName } from "../../src/units.ts";
import type { PriceChange, PriceChangeKind, RateChange } from "./changes.ts";
import { compareFacts } from "./compare-facts.ts";
import { describeTerms, sortKeys } from "./describe-rule.ts";
import { tokenCosts } from "./token-costs.ts";

interface Sides {
  readonly before?: ModelRecord;
  readonly after?: ModelRecord;
  /** Epoch milliseconds. */
  readonly now: number;
}

interface Pair {
  readonly kind: PriceChangeKind;
  readonly old?: PriceBlock;
  readonly next?: PriceBlock;
}

/** Facts of a block that no bill depends on; its start has a place of its own. */
const FACTS: readonly (keyof PriceBlock)[] = [
  "effective_basis",
  "source",
  "checked_on",
  "note",
  "withdrawn",
  "unknown",
];

const startOf = (block: PriceBlock) => Date.parse(block.starts_at ?? block.effective_from);

/** What happened to the price blocks of a model, by currency, oldest first. */
export function comparePrices(sides: Sides): readonly PriceChange[] {
  const all = [...(sides.after?.price ?? []), ...(sides.before?.price ?? [])];
  const currencies = [...new Set(all.map(({ currency }) => currency))];
  return currencies.flatMap((currency) => {
    const list = (record: ModelRecord | undefined) =>
      record?.price.filter((block) => block.currency === currency) ?? [];
    const [old, next] = [list(sides.before), list(sides.after)];
    return pairBlocks(old, next).map((pair) => describePair(pair, old, next, sides));
  });
}

/** Matches blocks by their start as written; a block that has another start and nothing else is one that moved. */
function pairBlocks(before: readonly PriceBlock[], after: readonly PriceBlock[]): readonly Pair[] {
  const starts = (list: readonly PriceBlock[]) => new Set(list.map(({ effective_from: from }) => from));
  const [oldStarts, newStarts] = [starts(before), starts(after)];
  const gone = before.filter(({ effective_from: from }) => !newStarts.has(from));
  const pairs: Pair[] = after.flatMap((next): Pair[] => {
    if (oldStarts.has(next.effective_from)) {
      const old = before.find(({ effective_from: from }) => from === next.effective_from) as PriceBlock;
      if (isDeepStrictEqual(withoutStart(old), withoutStart(next))) return [];
      return [{ kind: billsTheSame(old, next) ? "noted" : "rewritten", old, next }];
    }
    const index = gone.findIndex((old) => billsTheSame(old, next));
    if (index === -1) return [{ kind: "new", next }];
    const [old] = gone.splice(index, 1);
    return [{ kind: "moved", old, next }];
  });
  const removed = gone.map((old): Pair => ({ kind: "removed", old }));
  const orderOf = ({ old, next }: Pair) => startOf((next ?? old) as PriceBlock);
  return [...pairs, ...removed].sort((a, b) => orderOf(a) - orderOf(b));
}

/** The zone of a provider moves all of its starts at once; that is told of the provider. */
function withoutStart({ starts_at: _, ...block }: PriceBlock): object {
  return block;
}

function billsTheSame(a: PriceBlock, b: PriceBlock): boolean {
  return (
    isDeepStrictEqual(ratesOf(a), ratesOf(b)) &&
    isDeepStrictEqual([...describeTerms(a)].sort(), [...describeTerms(b)].sort()) &&
    a.withdrawn === b.withdrawn &&
    a.unknown === b.unknown
  );
}

function describePair(
  { kind, old, next }: Pair,
  before: readonly PriceBlock[],
  after: readonly PriceBlock[],
  sides: Sides,
): PriceChange {
  const block = (next ?? old) as PriceBlock;
  const start = kind === "moved" ? Math.min(startOf(old as PriceBlock), startOf(block)) : startOf(block);
  // What stood there until now: the block itself, or the one that was in force at that moment.
  const was = kind === "new" || kind === "moved" ? inForce(before, start) : old;
  const is = kind === "removed" || kind === "moved" ? inForce(after, start) : next;
  const [oldTerms, newTerms] = [was ? describeTerms(was) : [], is ? describeTerms(is) : []];
  const until = (next ? after : before).find((other) => startOf(other) > startOf(block))?.effective_from;
  return {
    kind,
    currency: block.currency,
    effective_from: block.effective_from,
    ...(kind === "moved" && { effective_from_before: old?.effective_from }),
    ...(until !== undefined && { until }),
    has_begun: start <= sides.now,
    effective_basis: block.effective_basis,
    source: block.source,
    checked_on: block.checked_on,
    ...(block.withdrawn && { withdrawn: true as const }),
    ...(block.unknown && { unknown: true as const }),
    rates: kind === "noted" ? [] : compareRateTables(was, is),
    conditions_added: newTerms.filter((term) => !oldTerms.includes(term)),
    conditions_removed: oldTerms.filter((term) => !newTerms.includes(term)),
    facts: old && next ? compareFacts(pickFacts(old), pickFacts(next), []) : [],
    costs:
      kind === "noted"
        ? []
        : tokenCosts({
            ...sides,
            blocks: [was, is].filter((side) => side !== undefined),
            currency: block.currency,
            at: new Date(start).toISOString(),
          }),
  };
}

function inForce(list: readonly PriceBlock[], at: number): PriceBlock | undefined {
  return list.filter((block) => startOf(block) <= at).sort((a, b) => startOf(b) - startOf(a))[0];
}

function pickFacts(block: PriceBlock): object {
  return Object.fromEntries(FACTS.map((key) => [key, block[key]]));
}

function ratesOf(block: PriceBlock | undefined): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const tables = (Object.keys(RATE_TABLES) as RateTableName[]).filter((table) => block?.[table] !== undefined);
  return Object.fromEntries(tables.map((table) => [table, block?.[table] as Record<string, string>]));
}

function compareRateTables(before: PriceBlock | undefined, after: PriceBlock | undefined): readonly RateChange[] {
  const [old, now] = [ratesOf(before), ratesOf(after)];
  return Object.keys(RATE_TABLES).flatMap((table) => {
    const keys = [...new Set([...Object.keys(now[table] ?? {}), ...Object.keys(old[table] ?? {})])];
    return sortKeys(table, keys).map((key) => ({ table, key, before: old[table]?.[key], after: now[table]?.[key] }));
  });
}
