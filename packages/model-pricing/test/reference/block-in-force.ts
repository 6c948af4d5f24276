import type { CostOptions, ModelRecord, PriceBlock } from "../../src/types.ts";
import { Refusal } from "./refusal.ts";

/**
 * The block that prices an instant: of one currency, the last that has begun. "In force until the next block of the
 * same list"; `withdrawn` and `unknown` end a list without a price. A model without any block has no list to ask for.
 */
export function blockInForce(model: ModelRecord, currency: CostOptions["currency"], at: number): PriceBlock {
  if (model.price.length === 0) throw new Refusal("price_not_found");
  const list = model.price.filter((block) => block.currency === (currency ?? model.currency));
  if (list.length === 0) throw new Refusal("currency_not_listed");
  const begun = list.filter((block) => startOf(block) <= at);
  const latest = begun.sort((a, b) => startOf(a) - startOf(b)).at(-1);
  if (latest === undefined || latest.withdrawn || latest.unknown) throw new Refusal("price_not_found");
  return latest;
}

/** A compiled date without an instant beside it begins at 00:00 UTC, which is how `Date.parse` reads it. */
const startOf = ({ starts_at, effective_from }: PriceBlock) => Date.parse(starts_at ?? effective_from);

/** "From 00:00 of `shutdown_on` on, the last price still prices and the result carries the warning." */
export function isShutDown({ shuts_down_at, shutdown_on }: ModelRecord, at: number): boolean {
  const end = shuts_down_at ?? shutdown_on;
  return end !== undefined && at >= Date.parse(end);
}
