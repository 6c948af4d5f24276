import type { DecimalText } from "../../src/types.ts";
import type { MatchedStatement } from "./to-witness.ts";

/** Why a value stands where it stands. The texts are in `explain-reason.ts`. */
export type Reason =
  | "same"
  | "last_digits"
  | "earlier_than_known"
  | "peak_or_off_peak"
  | "placeholder_zero"
  | "free_here"
  | "stale_snapshot"
  | "already_next_price"
  | "swapped_columns"
  | "other_column"
  | "batch_column"
  | "other_condition"
  | "unit_slip"
  | "converted_currency"
  | "other_seller"
  | "no_such_step"
  | "floats"
  | "says_both"
  | "corrected_later"
  | "changed_since"
  | "others_agree"
  | "disputed"
  | "moved_alias"
  | "rounded"
  | "half_price"
  | "regional_uplift"
  | "falls_back"
  | "no_such_rate"
  | "not_sold_so"
  | "before_first_price"
  | "price_not_known"
  | "unexplained";

/** What a statement says beside what we claim for the same day and the same kind of request. */
export interface Judgement extends MatchedStatement {
  /** `gap`: we claim nothing to compare with. */
  readonly outcome: "agrees" | "differs" | "gap";
  readonly reason: Reason;
  /** Our rate, in the statement's own unit; absent where there is none. */
  readonly claimed?: DecimalText;
  /** Start of our block that was compared with. */
  readonly claimed_from?: string;
  /** Facts that belong to the reason: a date, a factor, a condition. */
  readonly detail?: string;
  /** Ten times or more apart, on one side of zero only, or columns swapped: a slip of units, ours or theirs. */
  readonly slip: boolean;
}
