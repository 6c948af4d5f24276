import type { ModelRecord, PriceBlock } from "@org/model-pricing";
import { startOf } from "./price-history.ts";

/** Days for which an old price stands beside the new one. */
const DAYS = 90;

/** The price that the one in force replaced, for some time after it did; undefined where there was none. */
export function priceBefore(model: ModelRecord, block: PriceBlock | undefined, at: string): PriceBlock | undefined {
  if (!block || startOf(block) < Date.parse(at) - DAYS * 86_400_000) return undefined;
  const before = model.price.findLast((other) => other.currency === block.currency && startOf(other) < startOf(block));
  return before?.withdrawn || before?.unknown ? undefined : before;
}
