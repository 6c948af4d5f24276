import type { DecimalText, EffectiveBasis } from "../../src/types.ts";
import type { Problem } from "../problem.ts";

/** A rate before and after; a side is absent where there is none. */
export interface RateChange {
  readonly table: string;
  readonly key: string;
  readonly before?: DecimalText;
  readonly after?: DecimalText;
}

/** What the engine says of a request: its total, or the code of the error. */
export type Priced = { readonly total: DecimalText } | { readonly error: string };

/** One request, or many small ones, before and after. */
export interface CostChange {
  readonly input_tokens?: number;
  readonly output_tokens?: number;
  /** How many requests share these tokens evenly. */
  readonly requests: number;
  readonly before?: Priced;
  readonly after?: Priced;
}

/** A fact before and after. */
export interface FactChange {
  readonly key: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * `new`: a block that was not there. `rewritten`: rates or conditions of a block that was there. `moved`: the same block
 * with another start. `removed`: a block that is no longer there. `noted`: nothing that is billed.
 */
export type PriceChangeKind = "new" | "rewritten" | "moved" | "removed" | "noted";

/** What happened to one price block. */
export interface PriceChange {
  readonly kind: PriceChangeKind;
  readonly currency: string;
  readonly effective_from: string;
  /** The start before, of a block that moved. */
  readonly effective_from_before?: string;
  /** Start of the block after it; absent where it is the last. */
  readonly until?: string;
  /** Whether it has begun: then bills of the past change. */
  readonly has_begun: boolean;
  readonly effective_basis: EffectiveBasis;
  readonly source: string;
  readonly checked_on: string;
  readonly withdrawn?: true;
  readonly unknown?: true;
  /** Every rate that either side has, the unchanged ones too. */
  readonly rates: readonly RateChange[];
  readonly conditions_added: readonly string[];
  readonly conditions_removed: readonly string[];
  readonly facts: readonly FactChange[];
  readonly costs: readonly CostChange[];
}

/** What happened to one model. */
export interface ModelChange {
  /** `provider/id`. */
  readonly model: string;
  readonly kind: "new" | "changed" | "removed";
  /** Its file was there and could not be read, so that nothing is known of what it said. */
  readonly was_broken?: true;
  readonly shut_down?: string;
  readonly facts: readonly FactChange[];
  readonly prices: readonly PriceChange[];
}

/** What happened to a provider: facts, and how many models they reach. */
export interface ProviderChange {
  readonly provider: string;
  readonly kind: "new" | "changed" | "removed";
  readonly facts: readonly FactChange[];
  /** Schedules, holidays, neutral values or zones that prices depend on. */
  readonly reaches_prices_by: readonly string[];
  readonly models_reached: number;
}

/** Everything that a change of the data does. */
export interface DataDiff {
  readonly base: { readonly commit: string; readonly from: string };
  readonly providers: readonly ProviderChange[];
  readonly models: readonly ModelChange[];
  /** Files that could not be read, with the first thing that is wrong; they are compared with nothing. */
  readonly broken: readonly Problem[];
  /** Changed files that no price and no fact of a model is made of, such as pages, calendars and plans. */
  readonly other_files: readonly string[];
}
