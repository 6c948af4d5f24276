import { isDeepStrictEqual } from "node:util";
import { INHERITED_FACTS } from "../../../src/compile/inherited-facts.ts";
import {
  abbreviate,
  addHours,
  firstWords,
  HOLDS,
  impliedSlug,
  LACKS,
  sourceFile,
  spellingOf,
} from "../../../src/packed/abbreviations.ts";
import type { Row, Table } from "../../../src/packed/column.ts";
import { compareRecords, lastCheck, unpackCatalog } from "../../../src/packed/unpack-catalog.ts";
import type { ModelRecord, PriceBlock } from "../../../src/types.ts";
import { packSparseRows } from "./pack-rows.ts";

export interface PackedCatalog {
  /** Models that their makers sell themselves. */
  readonly firstParty: PackedTable;
  /** The others; they take facts from the first. */
  readonly hosts: PackedTable;
}

export interface PackedTable {
  /** Number of records. */
  readonly count: number;
  /** JSON of a `Table`. */
  readonly text: string;
}

/**
 * Packs records into two tables that `unpackCatalog` reads.
 *
 * @throws {Error} What comes out again is not what went in.
 */
export function packCatalog(models: readonly ModelRecord[]): PackedCatalog {
  const named = new Map<string, ModelRecord>();
  const pack = (records: readonly ModelRecord[]) => {
    const rows = records.map((record) => {
      const row = packRecord(record, record.base === undefined ? undefined : named.get(record.base));
      named.set(`${record.provider}/${record.id}`, record);
      return row;
    });
    return { count: rows.length, text: JSON.stringify(likeBesideLike(packSparseRows(rows))) };
  };
  const firstParty = pack(models.filter((model) => model.first_party));
  const hosts = pack(models.filter((model) => !model.first_party));
  expectSame(unpackCatalog(firstParty.text, hosts.text), [...models].sort(compareRecords));
  return { firstParty, hosts };
}

/** Columns that hold parts of the same names, and the days: a compressor finds again only what is near. */
const FIRST = [
  "id",
  "aliases",
  "name",
  "alias",
  "replacement",
  "release_date",
  "knowledge_cutoff",
  "shutdown_on",
  "last_seen",
];

function likeBesideLike({ columns, ...table }: Table): Table {
  const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length);
  const ordered = Object.entries(columns).sort(([a], [b]) => rank(a) - rank(b));
  return { ...table, columns: Object.fromEntries(ordered) };
}

function packRecord(record: ModelRecord, base: ModelRecord | undefined): Row {
  const { id, slug, provider, maker, name, family, aliases, alias, currency, price } = record;
  const impliedMaker = base?.maker ?? provider;
  const row: Record<string, unknown> = {
    ...record,
    id: base ? abbreviate(id, base.id) : id,
    slug: slug === impliedSlug(id) ? undefined : slug,
    maker: maker === impliedMaker ? undefined : maker,
    first_party: record.first_party === (maker === provider) ? undefined : record.first_party,
    name: name === base?.name ? undefined : abbreviateName(record),
    family: family && abbreviateFamily(family, slug),
    currency: currency === "USD" ? undefined : currency,
    aliases: aliases?.map((text) => abbreviate(text, id)).join(" "),
    alias: alias?.map((named) => ({ ...named, id: abbreviate(named.id, id) })),
    price: price.length === 0 ? undefined : price.map((block) => packBlock(block, record)),
    price_status: record.price_status ?? undefined,
    last_seen: record.last_seen === lastCheck(price) ? undefined : (record.last_seen ?? LACKS),
    source_file: record.source_file === sourceFile(provider, slug) ? undefined : record.source_file,
  };
  if (row.id === HOLDS) row.id = undefined;
  for (const key of base ? INHERITED_FACTS : []) {
    if (isDeepStrictEqual(record[key], base?.[key])) row[key] = undefined;
    else row[key] ??= LACKS;
  }
  return dropUndefined(row);
}

function abbreviateName({ name, slug }: ModelRecord): string {
  const spelling = spellingOf(name, slug);
  return spelling === undefined ? name : `${HOLDS}${spelling}`;
}

function abbreviateFamily(family: string, slug: string): string {
  const count = family.split("-").length;
  return firstWords(slug, count) === family ? `${HOLDS}${count}` : family;
}

function packBlock(block: PriceBlock, { currency, release_date }: ModelRecord): Row {
  return dropUndefined({
    ...block,
    currency: block.currency === currency ? undefined : block.currency,
    effective_from: block.effective_from === release_date ? undefined : block.effective_from,
    starts_at: block.starts_at && hoursAfter(block.effective_from, block.starts_at),
  });
}

/** Hours between a date and an instant; the instant itself where they are no whole number. */
function hoursAfter(date: string, instant: string): number | string {
  const hours = (Date.parse(instant) - Date.parse(date)) / 3_600_000;
  return addHours(date, hours) === instant ? hours : instant;
}

function dropUndefined(row: object): Row {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
}

function expectSame(unpacked: readonly ModelRecord[], models: readonly ModelRecord[]): void {
  models.forEach((model, index) => {
    if (isDeepStrictEqual(unpacked[index], model)) return;
    throw new Error(
      `The catalog cannot hold ${model.provider}/${model.id}: it would be read as ${JSON.stringify(unpacked[index])}.`,
    );
  });
}
