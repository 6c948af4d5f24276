import type { Judgement, Reason } from "./judgement.ts";

const TEXTS: Readonly<Record<Reason, string>> = {
  same: "the same rate",
  last_digits: "the same but for the residue of floats or a rounded last digit",
  earlier_than_known: "the same; we know the price only from * on",
  peak_or_off_peak: "our rate at other hours; the data set has one column for day and night",
  placeholder_zero: "0 often stands for none or not known",
  free_here: "we say free, the data set says it costs something",
  stale_snapshot: "our price before *; the data set has not followed",
  already_next_price: "our price from * on; the two disagree on the day",
  swapped_columns: "input and output are swapped",
  other_column: "our rate for *; the data set has one column for both",
  batch_column: "our batch rate (*) in the column of the standard price",
  other_condition: "our rate for another kind of request (*)",
  unit_slip: "exactly * times apart: a slip of units",
  converted_currency: "we list no price in this currency, or the value looks converted at somebody's rate",
  other_seller: "what * asks for the same model",
  no_such_step: "the data set has a price of its own there (*); ours goes on",
  floats: "the seller's price moves from day to day; ours is of *",
  says_both: "another row of the data set says our rate",
  corrected_later: "the data set itself says our rate on *",
  changed_since: "the data set said our rate on *: has the price changed?",
  others_agree: "the data set stands alone; others say our rate (*)",
  disputed: "data sets disagree with one another; some say our rate (*)",
  moved_alias: "said of the name *, which may mean another model by now",
  rounded: "the same, rounded",
  half_price: "exactly half: a batch price?",
  regional_uplift: "exactly a tenth more: a regional price?",
  falls_back: "we list no rate of its own and bill it as *",
  no_such_rate: "we list no such rate",
  not_sold_so: "no rule of ours sells such a request",
  before_first_price: "older than the first price we know",
  price_not_known: "we claim no price for that day",
  unexplained: "no reason found",
};

/** The likely reason of a judgement, as a person reads it. */
export function explainReason({
  reason,
  detail,
  claimed_from,
}: Pick<Judgement, "reason" | "detail" | "claimed_from">): string {
  return TEXTS[reason].replace("*", detail ?? claimed_from ?? "another day");
}
