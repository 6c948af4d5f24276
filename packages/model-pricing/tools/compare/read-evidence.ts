import { formatRate, multiplyRates, parseRate } from "../../src/money/rate.ts";
import type { Conditions } from "../../src/types.ts";
import { DATA_SETS, lineageOf, providerOf } from "./data-sets.ts";
import { isDate, previousDay, snapshotDay } from "./dates.ts";
import { findPriceKey } from "./price-keys.ts";
import { readCondition } from "./stated-conditions.ts";
import { statedNames } from "./stated-names.ts";
import type { EvidenceFile, EvidencePrice, EvidenceRecord, Statement } from "./statement.ts";

/** Turns one data set of the evidence folder into statements. Values are as the data set writes them, right or wrong. */
export function readEvidence(file: EvidenceFile): readonly Statement[] {
  const { id } = file.source;
  const day = snapshotDay(file.source);
  return file.records.flatMap((record) => {
    if (DATA_SETS[id]?.leftOut?.(record)) return [];
    return (record.prices ?? []).flatMap((price) => readPrice(file, day, record, price));
  });
}

function readPrice(file: EvidenceFile, day: string, record: EvidenceRecord, price: EvidencePrice): Statement[] {
  const data_set = file.source.id;
  const { computed = [], computedTiers = [] } = DATA_SETS[data_set] ?? {};
  const stated = (price.conditions ?? {}) as Readonly<Record<string, string>>;
  const list = DATA_SETS[data_set]?.converted?.[record.provider ?? ""];
  const currency = list?.currency ?? price.currency ?? record.currency ?? defaultCurrency(file.source.currency);
  const { provider, host } = sellerOf(data_set, record.provider ?? "", currency);
  if (!provider || computedTiers.includes(stated.tier ?? "")) return [];
  const condition = readCondition(provider, withHours(record, price, stated));
  if (!condition) return [];
  const dates = validity(price, day);
  const sellers = [provider, ...alsoSoldBy(provider, record.model)];
  return Object.entries(price).flatMap(([key, value]) => {
    const meaning = computed.includes(key) ? undefined : findPriceKey(keyIn(data_set, record, price, key), data_set);
    const text = meaning && exactText(String(value), meaning.times * (list?.times ?? 1));
    if (!meaning || text === undefined) return [];
    return sellers.map((seller) => ({
      provider: seller,
      ...statedNames(data_set, host, record, stated),
      units: meaning.units,
      condition: { ...condition, ...meaning.condition } as Conditions,
      currency,
      value: text,
      data_set,
      lineage: lineageOf(data_set, seller),
      ...dates,
    }));
  });
}

/** LiteLLM's price per image of a model that makes images stands under input: it is the price of one that is made. */
function keyIn(data_set: string, { mode }: EvidenceRecord, price: EvidencePrice, key: string): string {
  const isMade = data_set === "litellm" && mode === "image_generation" && !Object.hasOwn(price, "per_image");
  return isMade && key === "per_input_image" ? "per_image" : key;
}

/** The seller in our words, and in the data set's: a copy of another data set names that one first. */
function sellerOf(data_set: string, written: string, currency: string): { provider?: string; host: string } {
  const copied = /^(litellm|openrouter):(.*)$/.exec(written);
  if (copied?.[1] === "openrouter") return { provider: "openrouter", host: "openrouter" };
  const host = copied?.[2] ?? written;
  return { provider: providerOf(data_set, host, currency), host };
}

/** Amazon's own models are sold through Bedrock: its list is the maker's. */
function alsoSoldBy(provider: string, model: string): readonly string[] {
  return provider === "bedrock" && /(^|\/)amazon\./.test(model) ? ["amazon-nova"] : [];
}

/** The days between which a price holds, at most to the day of the snapshot. A price to come has `from` after `date`. */
function validity(price: EvidencePrice, day: string): { date: string; from?: string } {
  const until = isDate(price.until) ? previousDay(price.until) : day;
  return { date: until < day ? until : day, ...(isDate(price.from) && { from: price.from }) };
}

/** Hours as peak or off-peak: the dearer of the record's windows is its peak. */
function withHours(record: EvidenceRecord, price: EvidencePrice, stated: Readonly<Record<string, string>>) {
  if (stated.time_utc === undefined) return stated;
  const { time_utc, ...rest } = stated;
  const byHour = (record.prices ?? []).filter(({ conditions }) => (conditions as typeof stated | undefined)?.time_utc);
  const dearest = Math.max(...byHour.map(({ input }) => Number(input)));
  // Only an order is read from these floats; amounts stay text.
  return { ...rest, time: Number(price.input) >= dearest ? "peak" : "off_peak" };
}

function defaultCurrency(written = "USD"): string {
  return /^[A-Z]{3}\b/.exec(written)?.[0] ?? "USD";
}

/** Decimal text times a whole number; undefined for what is no price, such as -1 for a router. */
function exactText(value: string, times: number): string | undefined {
  if (!/^\d+(\.\d+)?$/.test(value)) return undefined;
  return formatRate(multiplyRates(parseRate(value), { n: BigInt(times), d: 1n }));
}
