import type { AuthoredPriceBlock } from "../../src/compile/authored.ts";
import { RATE_TABLES, type RateTableName } from "../../src/units.ts";
import { listBlocks, type RulePart } from "../lint/price-parts.ts";
import { startOf } from "../lint/start-of.ts";
import type { RateText } from "../new/rate-flags.ts";
import type { TomlFile, TomlPath } from "../toml.ts";
import type { FoundModel } from "./find-model.ts";

/** The latest price of one currency: what a new block comes after. */
export interface LastBlock {
  /** Its position among the `[[price]]` blocks of the file. */
  readonly index: number;
  readonly block: AuthoredPriceBlock;
  readonly start: number;
  readonly line: number;
  /** Its rates as they are written. */
  readonly rates: readonly RateText[];
  readonly rules: readonly RulePart[];
}

/** The block of a currency that starts last; undefined where the currency has no list yet. */
export function findLastBlock({ model, provider }: FoundModel, currency: string): LastBlock | undefined {
  const { file, toml } = model;
  const blocks = listBlocks(file).flatMap(({ at, block, rules }, index) => {
    if ((block.currency ?? provider.currency ?? "USD") !== currency) return [];
    const start = startOf(block.effective_from, provider.time_zone);
    return [{ index, block, start, line: toml.locate(at).line, rates: writtenRates(toml, at), rules }];
  });
  return blocks.reduce<LastBlock | undefined>(
    (last, next) => (last && last.start > next.start ? last : next),
    undefined,
  );
}

/** The schema puts keys into an order of its own; here they stand as somebody wrote them. */
function writtenRates({ value, raw }: TomlFile, at: TomlPath): readonly RateText[] {
  const block = at.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);
  return (Object.keys(RATE_TABLES) as RateTableName[]).flatMap((table) => {
    const rates = (block as { readonly [name: string]: object | undefined })[table] ?? {};
    return Object.keys(rates).map((key) => ({ table, key, raw: raw([...at, table, key]) ?? "" }));
  });
}
