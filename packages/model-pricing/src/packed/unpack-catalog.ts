import { INHERITED_FACTS } from "../compile/inherited-facts.ts";
import type { ModelRecord, PriceBlock } from "../types.ts";
import { addHours, expand, firstWords, HOLDS, impliedSlug, LACKS, sourceFile, spellName } from "./abbreviations.ts";
import type { Table } from "./column.ts";
import { type Cells, unpackColumns } from "./unpack-rows.ts";

/**
 * Makes the records of packed tables. A record's base is above it in its own table, or in an earlier one.
 *
 * @param tables JSON texts, each one `Table`.
 * @returns The records by provider, then by id.
 */
export function unpackCatalog(...tables: readonly string[]): ModelRecord[] {
  const records: ModelRecord[] = [];
  const named = new Map<string, ModelRecord>();
  for (const text of tables) {
    const table = JSON.parse(text) as Table;
    const columns = unpackColumns(table);
    const others = Object.entries(columns).filter(([key]) => !ALWAYS.has(key));
    for (let index = 0; index < table.count; index++) {
      const record = unpackRecord(columns as unknown as PackedColumns, others, index, named);
      records.push(record);
      named.set(`${record.provider}/${record.id}`, record);
    }
  }
  return tables.length > 1 ? records.sort(compareRecords) : records;
}

/** By provider, then by id, in the order of their code units. */
export function compareRecords(a: ModelRecord, b: ModelRecord): number {
  if (a.provider !== b.provider) return a.provider < b.provider ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Columns of what every record has; where a value is not there, it follows from the others. */
interface PackedColumns {
  readonly provider: readonly string[];
  readonly base?: Texts;
  /** `^` stands for the base's id, and is itself what is not there. */
  readonly id: Texts;
  readonly slug?: Texts;
  readonly maker?: Texts;
  readonly first_party?: readonly (boolean | undefined)[];
  /** `^` and a letter for each word of the file name: how it is spelled; or the name itself. */
  readonly name: Texts;
  readonly currency?: Texts;
  readonly price?: readonly (readonly PackedBlock[] | undefined)[];
  readonly price_status?: Texts;
  /** The last day on which a price block was checked, where it is not there. */
  readonly last_seen?: Texts;
  readonly source_file?: Texts;
}

type Texts = readonly (string | undefined)[];

/** A block whose start, where it is not 00:00 UTC, is so many hours after it. */
type PackedBlock = Omit<PriceBlock, "starts_at"> & { readonly starts_at?: number | string };

const ALWAYS: ReadonlySet<string> = new Set([
  "provider",
  "id",
  "slug",
  "maker",
  "first_party",
  "name",
  "currency",
  "price",
  "price_status",
  "last_seen",
  "source_file",
] satisfies (keyof PackedColumns)[]);

type Draft = { -readonly [K in keyof ModelRecord]: ModelRecord[K] };

function unpackRecord(
  columns: PackedColumns,
  others: readonly (readonly [string, Cells])[],
  index: number,
  named: ReadonlyMap<string, ModelRecord>,
): ModelRecord {
  const provider = columns.provider[index] as string;
  const baseName = columns.base?.[index];
  const base = baseName === undefined ? undefined : named.get(baseName);
  const id = expand(columns.id[index] ?? HOLDS, base?.id ?? "");
  const slug = columns.slug?.[index] ?? impliedSlug(id);
  const maker = columns.maker?.[index] ?? base?.maker ?? provider;
  const name = columns.name[index] ?? base?.name ?? "";
  const record: Draft = {
    id,
    provider,
    slug,
    maker,
    first_party: columns.first_party?.[index] ?? maker === provider,
    name: name.startsWith(HOLDS) ? spellName(slug, name.slice(HOLDS.length)) : name,
    currency: columns.currency?.[index] ?? "USD",
    price: [],
    price_status: (columns.price_status?.[index] as ModelRecord["price_status"]) ?? null,
    source_file: columns.source_file?.[index] ?? sourceFile(provider, slug),
  };
  const facts = record as unknown as Record<string, unknown>;
  if (base) for (const key of INHERITED_FACTS) if (base[key] !== undefined) facts[key] = base[key];
  for (const [key, cells] of others) {
    const cell = cells[index];
    if (cell === LACKS) delete facts[key];
    else if (cell !== undefined) facts[key] = cell;
  }
  writeOut(record);
  record.price = columns.price?.[index]?.map((block) => unpackBlock(block, record)) ?? [];
  const lastSeen = columns.last_seen?.[index] ?? lastCheck(record.price);
  if (lastSeen !== undefined && lastSeen !== LACKS) record.last_seen = lastSeen;
  return record;
}

/** The last day on which one of the blocks was checked. */
export function lastCheck(price: readonly PriceBlock[]): string | undefined {
  return price.reduce<string | undefined>(
    (last, { checked_on }) => (last === undefined || checked_on > last ? checked_on : last),
    undefined,
  );
}

/** Writes out what names the record's own id or file name. */
function writeOut(record: Draft): void {
  const { id, slug, family, alias } = record;
  const aliases = record.aliases as readonly string[] | string | undefined;
  if (family?.startsWith(HOLDS)) record.family = firstWords(slug, Number(family.slice(HOLDS.length)));
  if (typeof aliases === "string") record.aliases = aliases.split(" ").map((text) => expand(text, id));
  if (alias) record.alias = alias.map((named) => ({ ...named, id: expand(named.id, id) }));
}

/** A block is in the currency of its record and starts on the day of release unless it says otherwise. */
function unpackBlock(block: PackedBlock, { currency, release_date }: ModelRecord): PriceBlock {
  const { starts_at } = block;
  const effective_from = block.effective_from ?? (release_date as string);
  const unpacked = Object.assign({ currency, effective_from }, block) as PriceBlock & { starts_at?: string };
  if (typeof starts_at === "number") unpacked.starts_at = addHours(effective_from, starts_at);
  return unpacked;
}
