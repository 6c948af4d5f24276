import type { CostOptions, ModelRecord, PriceBlock } from "../../src/types.ts";
import type { Fraction } from "./fraction.ts";

/** What is known of one request before its price is looked at. */
export interface Request {
  readonly model: ModelRecord;
  /** Counts above 0: what is not used is not here. */
  readonly counts: ReadonlyMap<string, Fraction>;
  /** Fields that the usage names, be it with 0: a product reported as 0 means none. */
  readonly reported: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, string>;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly freeRemaining: NonNullable<CostOptions["free_remaining"]>;
}

/** A request and the price block that was in force. */
export interface PricedRequest extends Request {
  readonly block: PriceBlock;
}
