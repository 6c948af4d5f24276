import type { CostOptions, ModelRecord, PriceBlock, PriceRule, Usage } from "../../../src/types.ts";
import { UNITS, type Unit } from "../../../src/units.ts";
import { isAmong, listValues } from "../conditions.ts";
import { likelyBlock } from "./likely-block.ts";

const FALL_BACK: Readonly<Record<string, string>> = { cache_read: "input", cache_write: "input", reasoning: "output" };

type Table = Readonly<Record<string, unknown>>;

/**
 * Leaves out of a request what the model does not know: counts that its price does not name, values that no rule asks
 * for, contradictions, currencies without a list. Else nearly every answer would be an error.
 *
 * @param by Whose rates count as known: those of the block alone, or also those of rules that may not hold.
 */
export function keepKnown(
  { usage, options }: { usage: Usage; options: CostOptions },
  model: ModelRecord,
  by: "block" | "rules",
) {
  const currency = model.price.some((block) => block.currency === options.currency) ? options.currency : undefined;
  const block = likelyBlock(model, { ...options, currency });
  if (block === undefined) return { usage, options: { ...options, currency } };
  const rules = block.when ?? [];
  const lists = [model.neutral, block.neutral, ...(block.equivalent ?? []), ...rules] as readonly Table[];
  const isAsked = (name: string, value: unknown) =>
    name === "mood" ||
    lists.some((list) => list?.[name] && isAmong(name, String(value), listValues(list[name]), model.region_group));
  const fixes = options.fixes && keep(options.fixes, isAsked);
  const isFree = (name: string, value: unknown) =>
    isAsked(name, value) && isAmong(name, String(value), [String(fixes?.[name] ?? value)], model.region_group);
  return {
    usage: keep(usage, (field) => isNamed(field, block, by === "block" ? [] : rules)) as Usage,
    options: { ...options, currency, fixes, attributes: keep(options.attributes, isFree) },
  };
}

/** Whether a block or its rules price a count or a part of it, or the block only measures it. */
function isNamed(field: string, block: PriceBlock, rules: readonly PriceRule[]): boolean {
  const tables = [block, ...rules] as readonly Table[];
  const isWritten = (table: string, key = "") => tables.some((one) => (one[table] as Table)?.[key] !== undefined);
  const isPriced = ({ table, key, ancestors }: Unit) => {
    const parts = UNITS.filter((unit) => unit.table === table && unit.ancestors.includes(key)).map((unit) => unit.key);
    const cache = key.startsWith("cache_") ? ancestors.slice(0, 1) : [];
    return [key, FALL_BACK[key], ...cache, ...parts].some((name) => isWritten(table, name));
  };
  const units = UNITS.filter((unit) => unit.usage_field === field);
  const isMeasured = block.measures?.some((name) => name === field);
  return units.length === 0 || field === "results" || isMeasured || units.some(isPriced);
}

function keep(values: object = {}, isKept: (key: string, value: unknown) => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => isKept(key, value)));
}
