import type { Conditions, DateText, DecimalText } from "@org/model-pricing";

export const CHANGE_KINDS = [
  "cut",
  "rise",
  "mixed",
  "terms",
  "new",
  "withdrawn",
  "unknown",
  "shut_down",
  "correction",
] as const;

/**
 * `cut`, `rise`, `mixed`: rates that can be compared went down, up, or both. `terms`: rates, conditions or quotas came or
 * went, and no rate moved. `unknown`: it is sold on at a price that nobody knows.
 */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/**
 * How the day is known. `exact`: the provider or the release says it. `first_seen`: a data set first showed it that day,
 * so it may be older. `in_force_on`: known to hold that day; it came on an unknown day before.
 */
export type ChangeBasis = "exact" | "first_seen" | "in_force_on";

/** One rate before and after; null where there was, or is, none. */
export interface RateStep {
  readonly currency: string;
  readonly per: string;
  readonly unit: string;
  /** Under which it holds; null for the base rate. */
  readonly conditions: Conditions | null;
  /** Present where it holds in a part of the hours that the conditions name. */
  readonly some_hours?: true;
  readonly before: DecimalText | null;
  readonly after: DecimalText | null;
  /** Signed, to a tenth of a percent, half to even; null where a side is missing or the earlier one is 0. */
  readonly percent: DecimalText | null;
}

/** One value that was wrong in the data. */
export interface CorrectedValue {
  readonly currency: string | null;
  readonly block: DateText | null;
  /** Keys from the price block down, with dots. */
  readonly field: string;
  readonly old: DecimalText | boolean | null;
  readonly new: DecimalText | boolean | null;
  readonly percent: DecimalText | null;
  /** First day whose requests were priced wrong, inclusive. */
  readonly from: DateText;
  /** Exclusive; null where they were priced wrong up to the correction. */
  readonly until: DateText | null;
  readonly why: string;
}

/** What happened to one model on one day. */
export interface Change {
  /** `provider/slug/date`; a correction's ends in `/correction`. It never changes. */
  readonly id: string;
  /** In the provider's time zone. */
  readonly date: DateText;
  readonly kind: ChangeKind;
  /** Announced, for a day after that of the data. */
  readonly scheduled: boolean;
  readonly basis: ChangeBasis;
  readonly provider: string;
  /** The provider's own id of the model; null where a correction is of all its models. */
  readonly model: string | null;
  readonly slug: string | null;
  readonly name: string;
  readonly name_zh: string | null;
  readonly steps: readonly RateStep[];
  readonly corrections: readonly CorrectedValue[];
  /** What the provider names in place of a model that is shut down. */
  readonly replacement: string | null;
  readonly sources: readonly string[];
  /** Latest day on which the new price was seen; null where no price says it. */
  readonly checked_on: DateText | null;
}
