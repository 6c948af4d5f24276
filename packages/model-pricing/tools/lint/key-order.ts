import { RATE_TABLES } from "../../src/units.ts";

const FILE = [
  ["id"],
  ["name"],
  ["name_zh"],
  ["maker"],
  ["base"],
  ["moved_to"],
  ["family"],
  ["release_date"],
  ["knowledge_cutoff"],
  ["context_window"],
  ["max_input_tokens"],
  ["max_output_tokens"],
  ["input_modalities"],
  ["output_modalities"],
  ["capabilities"],
  ["tokenizer"],
  ["open_weights"],
  ["lifecycle"],
  ["shutdown_on"],
  ["replacement"],
  ["covered_by"],
  ["aliases"],
  ["notes"],
  ["alias"],
  ["price"],
];

const PRICE = [
  ["currency"],
  ["effective_from"],
  ["effective_basis"],
  ["source"],
  ["checked_on"],
  ["withdrawn", "unknown"],
  ["billing_increment", "minimum", "included", "free", "measures", "neutral"],
  Object.keys(RATE_TABLES),
  ["when", "equivalent"],
];

/** Keys of a rule that are no conditions: what it does comes last. */
const EFFECTS = [...Object.keys(RATE_TABLES), "multiply", "not_offered"];

const ORDERS = { file: FILE, price: PRICE } as const;

/** A table of a model file whose keys have an order. */
export type OrderedTable = "file" | "price" | "when";

/**
 * Where a key belongs among its siblings; equal ranks may stand in any order. Undefined for keys that may stand anywhere:
 * a note of a block, and keys that the schema refuses.
 */
export function rankOf(table: OrderedTable, key: string): number | undefined {
  if (table === "when") return EFFECTS.includes(key) ? 1 : 0;
  const rank = ORDERS[table].findIndex((keys) => keys.includes(key));
  return rank === -1 ? undefined : rank;
}

/** The first key that stands too low, and the key before which it belongs; undefined where all is in order. */
export function findDisorder(table: OrderedTable, keys: readonly string[]): readonly [string, string] | undefined {
  const ranked = keys.filter((key) => rankOf(table, key) !== undefined);
  const rank = (key: string) => rankOf(table, key) as number;
  for (const [index, key] of ranked.entries()) {
    const before = ranked.slice(0, index).find((earlier) => rank(earlier) > rank(key));
    if (before !== undefined) return [key, before];
  }
  return undefined;
}
