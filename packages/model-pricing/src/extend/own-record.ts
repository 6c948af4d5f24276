import type { AuthoredPriceBlock, AuthoredSchedule } from "../compile/authored.ts";
import { toModelRecord } from "../compile/to-model-record.ts";
import { recordInstant } from "../instant.ts";
import type { ModelRecord } from "../types.ts";
import { checkOwnPrice } from "./check-own-price.ts";
import type { OwnPrice, OwnPriceBlock } from "./own-entry.ts";
import { type EntryLabel, reject } from "./reject.ts";

/** Where an own price stands in the catalog. */
export interface OwnPlace {
  readonly provider: string;
  readonly id: string;
  /** The record that it replaces, or whose name it gives a price of its own: its facts hold where the entry has none. */
  readonly like: ModelRecord | undefined;
}

/** Makes the record of an own price. What the entry leaves out comes from the record it is like, prices never do. */
export function toOwnRecord(
  models: readonly ModelRecord[],
  entry: OwnPrice,
  { provider, id, like }: OwnPlace,
  label: EntryLabel,
): ModelRecord {
  const siblings = models.filter((model) => model.provider === provider);
  const schedules = Object.assign({}, ...siblings.map((model) => model.schedules)) as NonNullable<
    ModelRecord["schedules"]
  >;
  checkOwnPrice(entry, Object.keys(schedules), label);
  const { provider: _, price, ...facts } = entry;
  const base = baseOf(models, entry, label);
  const record = toModelRecord({
    provider_id: provider,
    provider: {
      name: provider,
      currency: siblings[0]?.currency ?? "USD",
      neutral: siblings.find(({ neutral }) => neutral)?.neutral,
      // They are compiled already and put in below; here their names are enough.
      schedule: Object.fromEntries(Object.keys(schedules).map((name) => [name, NO_SCHEDULE])),
    },
    calendars: new Map(),
    slug: like?.id === id ? like.slug : slugOf(id),
    file: { ...facts, id, name: entry.name ?? like?.name ?? id, price: price.map(ownBlock) },
    base,
  });
  checkStarts(record, label);
  const named = Object.keys(record.schedules ?? {}).map((name) => [name, schedules[name]]);
  const region_group = siblings.find((model) => model.region_group)?.region_group;
  return {
    ...(like && inheritedFacts(like, entry, id)),
    ...record,
    ...(like && entry.maker === undefined && !base && { maker: like.maker, first_party: like.first_party }),
    ...(named.length > 0 && { schedules: Object.fromEntries(named) }),
    ...(region_group && { region_group }),
  };
}

const NO_SCHEDULE: AuthoredSchedule = { windows: [], clock: "unknown" };

function ownBlock(block: OwnPriceBlock): AuthoredPriceBlock {
  const { effective_basis = "announced", checked_on = block.effective_from.slice(0, 10), ...rest } = block;
  return { ...rest, effective_basis, checked_on, source: "own" };
}

/** Refuses two prices of one currency that start at the same moment: only one of them could be in force. */
function checkStarts({ price }: ModelRecord, label: EntryLabel): void {
  for (const [index, { currency, effective_from }] of price.entries()) {
    const before = price[index - 1];
    if (before?.currency !== currency || recordInstant(before.effective_from) !== recordInstant(effective_from))
      continue;
    reject(label, "effective_from", effective_from, `one ${currency} price to start at a moment`);
  }
}

/** Facts of the other record; its price, and what would contradict a price, stay behind. Names stay with their record. */
function inheritedFacts(like: ModelRecord, entry: OwnPrice, id: string): Partial<ModelRecord> {
  const { price, price_status, last_seen, source_file, covered_by, moved_to, schedules, ...facts } = like;
  const { aliases, alias, ...nameless } = facts;
  const { shuts_down_at, ...kept } = id === like.id ? facts : nameless;
  return entry.shutdown_on === undefined && shuts_down_at !== undefined ? { ...kept, shuts_down_at } : kept;
}

function baseOf(models: readonly ModelRecord[], { base }: OwnPrice, label: EntryLabel): ModelRecord | undefined {
  if (base === undefined) return undefined;
  const found = models.find((model) => `${model.provider}/${model.id}` === base);
  return found ?? reject(label, "base", base, "provider and id of a model in the catalog");
}

/** The id as a file name: the same that a file of the catalog would have. */
function slugOf(id: string): string {
  return id.toLowerCase().replaceAll(/[^a-z0-9._-]/g, "-");
}
