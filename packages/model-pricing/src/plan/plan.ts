import type { ErrorFacts } from "../errors.ts";
import type { Cost, CostOptions, DecimalText, Usage } from "../types.ts";

/** A scenario, by the name that its command and its page have too. */
export type ScenarioName =
  | "request"
  | "conversation"
  | "month"
  | "subscription"
  | "cache_write"
  | "batch"
  | "budget"
  | "hidden_costs"
  | "routes"
  | "compare";

/** Moment, currency and attributes of the requests of a scenario, as `calculateCost` takes them. `at` is required. */
export type PlanOptions = Omit<CostOptions, "free_remaining">;

/** Amounts of one kind that add up to a total: `quantity` times `each` is `amount`, exactly. */
export interface PlanLine<Item extends string = string, Total extends string = string> {
  /** What the amount is for; a stable word. */
  readonly item: Item;
  /** The total that this line adds to. The lines of a total add up to it. */
  readonly total: Total;
  /** How often `each` is paid: a number as decimal text; not whole where a share was taken. */
  readonly quantity: DecimalText;
  /** Exact decimal text; with a minus sign where the item makes it cheaper. */
  readonly each: DecimalText;
  readonly amount: DecimalText;
  /** Place in `bills` of the bill that `each` comes from; absent where the caller gave the figure. */
  readonly bill?: number;
  /** Counts of one request of this line. */
  readonly usage?: Usage;
  /** Number of the turn, from 1. */
  readonly turn?: number;
}

/** What a scenario supposes because nobody said otherwise, or cannot know. */
export type AssumptionCode =
  | "price_at"
  | "same_requests"
  | "history_resent"
  | "reasoning_not_resent"
  | "cache_alive"
  | "cache_to_the_token"
  | "cache_minimum_unknown"
  | "peak_share"
  | "fee_before_tax"
  | "fee_per_month"
  | "included_tokens_given"
  | "month_in_utc_offset"
  | "spending_goes_on"
  | "added_in_order"
  | "retries_billed_in_full"
  | "tests_like_requests"
  | "own_figures"
  | "shares_of_amount"
  | "converted";

/** Something that may make the answer wrong or dearer than it looks. */
export type PlanWarningCode =
  | "model_shut_down"
  | "shuts_down_soon"
  | "price_changes_soon"
  | "price_by_the_clock"
  | "price_of_this_hour"
  | "calendar_not_known"
  | "free_quota_charged"
  | "context_exceeded"
  | "no_cache_rate"
  | "cache_not_reached"
  | "cache_storage_not_counted"
  | "alert_reached"
  | "over_budget"
  | "price_unknown"
  | "several_currencies"
  | "exchange_rate_old";

/** A remark with its text for people; the text may change, the code may not. `facts` has what the text says as fields. */
export interface Remark<Code extends string> {
  readonly code: Code;
  readonly message: string;
  readonly facts: ErrorFacts;
}
export type Assumption = Remark<AssumptionCode>;
export type PlanWarning = Remark<PlanWarningCode>;

/** The answer of a scenario. All money is exact decimal text in `currency`, unless its field says that it was rounded. */
export interface Plan<Name extends ScenarioName, Totals, Figures, Line extends PlanLine = PlanLine> {
  readonly scenario: Name;
  /** ISO 4217. */
  readonly currency: string;
  /** Moment of the prices, in UTC. */
  readonly at: string;
  /** Sums and differences of money. */
  readonly totals: Totals;
  /** What is no money: counts, shares, dates. */
  readonly figures: Figures;
  readonly lines: readonly Line[];
  /** The itemised bills behind the lines, one request each. */
  readonly bills: readonly Cost[];
  readonly assumptions: readonly Assumption[];
  readonly warnings: readonly PlanWarning[];
}

/** A reference rate with its day, such as `findExchangeRate` of `@org/model-pricing/exchange-rates` finds it. */
export interface DatedRate {
  readonly from: string;
  readonly to: string;
  /** Units of `to` for one of `from`. */
  readonly rate: DecimalText;
  readonly date: string;
  readonly source: string;
  /** Days from `date` to the day that was asked for. */
  readonly days_before?: number;
}
