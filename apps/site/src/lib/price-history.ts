import { compareDecimals, type ModelRecord, type PriceBlock } from "@org/model-pricing";
import { isAmount } from "./is-amount.ts";

/** One dated price of a history. */
export interface HistoryEntry {
  readonly block: PriceBlock;
  readonly starts: number;
  /** Above 0 where the price rose, below 0 where it fell, against the block before it. */
  readonly move: number;
  /** Starts after the day that the page shows. */
  readonly is_ahead: boolean;
}

/** Prices of one currency, oldest first. */
export interface History {
  readonly currency: string;
  readonly entries: readonly HistoryEntry[];
}

/** Price histories by currency, the provider's own first; without those of a single price. */
export function priceHistories(model: ModelRecord, at: string): readonly History[] {
  const byCurrency = Map.groupBy(model.price, ({ currency }) => currency);
  return [...byCurrency]
    .filter(([, blocks]) => blocks.length > 1)
    .sort(([a], [b]) => Number(b === model.currency) - Number(a === model.currency))
    .map(([currency, blocks]) => ({
      currency,
      entries: blocks.map((block, index) => entry(block, blocks[index - 1], at)),
    }));
}

function entry(block: PriceBlock, before: PriceBlock | undefined, at: string): HistoryEntry {
  const starts = startOf(block);
  return { block, starts, move: before ? moveBetween(before, block) : 0, is_ahead: starts > Date.parse(at) };
}

/** The instant at which a block comes into force. */
export function startOf({ starts_at, effective_from }: PriceBlock): number {
  return Date.parse(starts_at ?? effective_from);
}

/** Above 0 where the later block's output rate, else its input rate, is higher; 0 where they cannot be compared. */
export function moveBetween(earlier: PriceBlock, later: PriceBlock): number {
  for (const key of ["output", "input"] as const) {
    const [now, then] = [earlier.per_million_tokens?.[key], later.per_million_tokens?.[key]];
    if (!isAmount(now) || !isAmount(then) || now.includes("/") || then.includes("/")) continue;
    const move = compareDecimals(then, now);
    if (move !== 0) return move;
  }
  return 0;
}
