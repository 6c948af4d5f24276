import type { DateText, DecimalText, EffectiveBasis } from "../types.ts";
import { decimalText } from "./decimal-text.ts";

/** A `[[fee]]` row. */
export interface AuthoredFee {
  effective_from: string;
  effective_basis: EffectiveBasis;
  amount?: number;
  currency: string;
  per: "month" | "year";
  per_seat?: true;
  withdrawn?: true;
  source: string;
  checked_on: string;
  note?: string;
}

/** A file under `data/subscriptions/<provider>/`. */
export interface SubscriptionFile {
  name: string;
  name_zh?: string;
  website?: string;
  includes?: string[];
  notes?: string[];
  fee: AuthoredFee[];
}

/** What a subscription costs from a day on; in force until the next fee of the same currency and period. */
export interface SubscriptionFee {
  readonly effective_from: DateText;
  readonly effective_basis: EffectiveBasis;
  /** Before tax; absent where it is withdrawn. */
  readonly amount?: DecimalText;
  /** ISO 4217. */
  readonly currency: string;
  readonly per: "month" | "year";
  /** It is paid for each person. */
  readonly per_seat?: true;
  /** From here it is not sold. */
  readonly withdrawn?: true;
  readonly source: string;
  readonly checked_on: DateText;
  readonly note?: string;
}

/** What people pay per month or year; use by API is billed apart. */
export interface Subscription {
  /** `provider/name`, as `covered_by` of a model names it. */
  readonly id: string;
  readonly provider: string;
  /** The file's name without its ending. */
  readonly slug: string;
  readonly name: string;
  readonly name_zh?: string;
  readonly website?: string;
  readonly includes?: readonly string[];
  readonly notes?: readonly string[];
  /** Oldest first within a currency and period. */
  readonly fee: readonly SubscriptionFee[];
}

/** Makes the record that is published from a file. */
export function toSubscription(provider: string, slug: string, { fee, ...facts }: SubscriptionFile): Subscription {
  return {
    id: `${provider}/${slug}`,
    provider,
    slug,
    ...facts,
    fee: fee.map(({ amount, ...rest }) => ({
      ...rest,
      ...(amount !== undefined && { amount: decimalText(amount) }),
    })),
  };
}
