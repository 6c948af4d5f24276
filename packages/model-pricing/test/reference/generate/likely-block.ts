import type { CostOptions, ModelRecord, PriceBlock } from "../../../src/types.ts";

/** The block that a request is probably priced by; undefined where its currency has no list. */
export function likelyBlock({ price, currency }: ModelRecord, options: CostOptions): PriceBlock | undefined {
  const list = price.filter((block) => block.currency === (options.currency ?? currency));
  const at = new Date(options.at).getTime();
  return list.findLast((block) => Date.parse(block.starts_at ?? block.effective_from) <= at) ?? list[0];
}
