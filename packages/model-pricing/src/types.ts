import type { AttributeName } from "./attributes.ts";
import type { RateKey, RateTableName, UsageField } from "./units.ts";

/** Exact decimal text without an exponent (`"0.15"`) or a fraction of whole numbers (`"1/12"`). */
export type DecimalText = string;
/** A `YYYY-MM-DD` date, or an ISO 8601 instant with an offset. */
export type DateText = string;

/**
 * Counts of one request. Inclusive: `input_tokens` contains cache reads and writes, `output_tokens` contains reasoning.
 * Tokens, calls, images, characters, pages, tracks and sessions are whole numbers >= 0; seconds, token hours,
 * megapixels, gigabyte-days and credits may have up to six decimals. Absent is not used.
 */
export type Usage = { readonly [F in UsageField]?: number | undefined };

/** Attributes of one request that may change its price. A name left out means: the provider's default, or not known. */
export type Attributes = { readonly [A in AttributeName]?: string | boolean | undefined };

/** Rates by key; a value is decimal text, a fraction, or the key of another unit of the same table that costs the same. */
export type RateTable<T extends RateTableName = RateTableName> = { readonly [K in RateKey<T>]?: DecimalText };
/** Rate tables of a price block or a rule. */
export type RateTables = { readonly [T in RateTableName]?: RateTable<T> };

type Side = "above" | "from" | "upto";
/** Thresholds on the whole request: `above` is more than, `from` at least, `upto` at most. */
export type Thresholds = { readonly [K in `${Side}_${UsageField}`]?: number };
/** Attributes that a rule asks for; a list means any of them. */
export type AttributeConditions = {
  readonly [A in AttributeName]?: string | boolean | readonly (string | boolean)[];
};

/** When a rule holds: all its keys must hold. */
export type Conditions = Thresholds & AttributeConditions & { readonly schedule?: string | readonly string[] };

/** Multipliers by key of `per_million_tokens`, by table, or by key of a table. */
export type Multipliers = { readonly [key: string]: DecimalText | { readonly [key: string]: DecimalText } };

/** A condition and what it does: rates replace, `multiply` multiplies, `not_offered` refuses the request. */
export type PriceRule = Conditions &
  RateTables & {
    /** A bare value multiplies every rate of `per_million_tokens` but `routing` and `citation`. */
    readonly multiply?: DecimalText | Multipliers;
    readonly not_offered?: true;
  };

/** Calls or tokens that are free per period, shared by the listed units. The engine charges them unless told what is left. */
export interface FreeQuota {
  readonly units: readonly string[];
  readonly quantity: number;
  readonly per: "day" | "month" | "once";
  /** Name under which several models share one quota; the first unit's name where it is left out. */
  readonly pool?: string;
}

/** How the start of a price is known. `first_seen` is usually an upper bound, `in_force_on` has an unknown start. */
export type EffectiveBasis = "announced" | "release" | "in_force_on" | "first_seen";

/** A dated set of rates in one currency. In force until the next block of the same currency starts. */
export type PriceBlock = RateTables & {
  /** ISO 4217. */
  readonly currency: string;
  /** As the provider wrote it: a date in the provider's time zone, or an instant. Inclusive. */
  readonly effective_from: DateText;
  /** The same moment as an instant, where it differs from 00:00 UTC of `effective_from`. */
  readonly starts_at?: DateText;
  readonly effective_basis: EffectiveBasis;
  /** The provider's own page, or `own` for a user's own price. */
  readonly source: string;
  /** Day on which a person or a data set last saw this price. */
  readonly checked_on: DateText;
  readonly note?: string;
  /** From here it is not sold. */
  readonly withdrawn?: true;
  /** From here it is sold and nobody knows the price. */
  readonly unknown?: true;
  readonly when?: readonly PriceRule[];
  readonly free?: readonly FreeQuota[];
  readonly included?: { readonly [F in UsageField]?: number };
  readonly minimum?: { readonly [F in UsageField]?: number };
  readonly billing_increment?: { readonly [F in UsageField]?: number };
  /** Counts that measure the same output another way; they are not billed. */
  readonly measures?: readonly UsageField[];
  readonly neutral?: AttributeConditions;
  /** What a token-billed image or minute comes to. Shown, never billed. */
  readonly equivalent?: readonly (AttributeConditions &
    Omit<RateTables, "per_image"> & { readonly per_image?: DecimalText })[];
};

/** Weekly windows in which a rule holds, in the schedule's own zone. */
export interface Schedule {
  /** IANA name, for display. */
  readonly time_zone: string;
  /** Minutes east of UTC; where clocks change, `[epoch seconds, minutes]` steps, oldest first. */
  readonly utc_offset: number | readonly (readonly [number, number])[];
  /** Which instant the provider goes by. */
  readonly clock: "request_start" | "request_end" | "unknown";
  /** Minutes of the local day on which a window starts, end exclusive; an end above 1440 runs past midnight. */
  readonly windows: readonly ScheduleWindow[];
  /** Public holidays on which no window starts, by year. A year that is missing is not known. */
  readonly days_off?: { readonly [year: string]: readonly DateText[] };
}

export interface ScheduleWindow {
  /** 0 is Sunday; every day where it is left out. */
  readonly weekdays?: readonly number[];
  readonly start: number;
  readonly end: number;
}

/** Another name of a model. `fixes` are attributes that the name decides; `from` is inclusive, `until` exclusive. */
export interface Alias {
  readonly id: string;
  readonly fixes?: Attributes;
  readonly from?: DateText;
  readonly until?: DateText;
}

export type Lifecycle = "preview" | "active" | "deprecated" | "shut_down";
export type PriceStatus = "confirmed" | "single" | "disputed";

/** Sentences about a model and its prices, apart from the numbers. */
export interface ModelNotes {
  readonly notes?: readonly string[];
  /** By currency and start of a block: `USD 2026-08-17`. */
  readonly price?: { readonly [block: string]: string };
}

/** One model as one provider sells it, with its price history. Complete in itself: pricing needs nothing else. */
export interface ModelRecord {
  /** The provider's own id. */
  readonly id: string;
  readonly provider: string;
  /** The file's name without its ending: the id in URLs. */
  readonly slug: string;
  /** Who trained the model. */
  readonly maker: string;
  /** Whether the maker itself sells it here. */
  readonly first_party: boolean;
  readonly name: string;
  readonly name_zh?: string;
  readonly family?: string;
  readonly base?: string;
  readonly moved_to?: string;
  readonly release_date?: DateText;
  readonly knowledge_cutoff?: DateText;
  /** Tokens. */
  readonly context_window?: number;
  readonly max_input_tokens?: number;
  readonly max_output_tokens?: number;
  readonly input_modalities?: readonly string[];
  readonly output_modalities?: readonly string[];
  readonly capabilities?: readonly string[];
  readonly tokenizer?: string;
  readonly open_weights?: boolean;
  readonly lifecycle?: Lifecycle;
  /** From 00:00 of this day the last price still prices, with the warning `model_shut_down`. */
  readonly shutdown_on?: DateText;
  /** The same moment as an instant, where it differs from 00:00 UTC of `shutdown_on`. */
  readonly shuts_down_at?: DateText;
  readonly replacement?: string;
  readonly aliases?: readonly string[];
  readonly alias?: readonly Alias[];
  /** Subscriptions that cover this model: it has no price of its own. */
  readonly covered_by?: readonly string[];
  readonly notes?: readonly string[];
  /** The provider's default currency, ISO 4217. */
  readonly currency: string;
  readonly schedules?: { readonly [name: string]: Schedule };
  readonly neutral?: AttributeConditions;
  /** Groups of the provider's own regions: `us = ["us-east-1", ...]`. */
  readonly region_group?: { readonly [group: string]: readonly string[] };
  readonly price: readonly PriceBlock[];
  /** How well the price in force is witnessed; null where no price is in force. */
  readonly price_status: PriceStatus | null;
  /** Latest day on which the whole price in force was shown: by a witness, or by whoever checked it. */
  readonly last_seen?: DateText;
  /** Path inside the repository's data folder; absent for a user's own prices. */
  readonly source_file?: string;
}

/** The dated facts of a price block, repeated on each line of a bill. */
export interface PriceFacts {
  readonly effective_from: DateText;
  readonly effective_basis: EffectiveBasis;
  readonly source: string;
  readonly checked_on: DateText;
}

/** One billed unit. `quantity` times `rate` per `per` is `amount`. */
export interface CostLine extends PriceFacts {
  /** Key of the rate, such as `cache_read`. */
  readonly unit: string;
  /** Rate table, such as `per_million_tokens`. */
  readonly per: RateTableName;
  readonly usage_field: UsageField;
  /** What is billed, after increments, minimums, included and free units; in the usage field's unit. */
  readonly quantity: number;
  /** The rate after multipliers, as decimal text or a fraction. */
  readonly rate: DecimalText;
  /** Exact decimal text; at most 18 decimals. */
  readonly amount: DecimalText;
  /** False where the amount needed more than 18 decimals and was rounded half to even. */
  readonly exact: boolean;
  /** The unit whose rate was taken, where this one has none of its own. */
  readonly rate_from?: string;
  /** The conditions of the rule that set the rate; absent where the base rate holds. */
  readonly conditions?: Conditions;
  /** Multipliers that were applied, with their conditions. */
  readonly multipliers?: readonly { readonly multiply: DecimalText; readonly conditions: Conditions }[];
  /** A free quota that this unit could draw on, and how much of it was taken. */
  readonly free_quota?: FreeQuota & { readonly taken: number };
  /** Present where the response did not say how modality and cache overlap: the costliest split was taken. */
  readonly split?: "costliest";
}

export type WarningCode = "model_shut_down";

/** An itemised bill of one request. */
export interface Cost {
  /** `provider/id`. */
  readonly model: string;
  readonly currency: string;
  /** The instant that was priced, in UTC. */
  readonly at: string;
  /** Exact decimal text: the sum of the lines as written. */
  readonly total: DecimalText;
  /** The same as a float, for charts only. */
  readonly total_number: number;
  /** False where a line was rounded to 18 decimals. */
  readonly exact: boolean;
  readonly lines: readonly CostLine[];
  readonly warnings: readonly WarningCode[];
}

export interface CostOptions {
  /** Moment of the request: an instant with an offset, a `Date`, or epoch milliseconds. The engine has no clock. */
  readonly at: string | Date | number;
  /** ISO 4217; the provider's own currency where it is left out. Never converted. */
  readonly currency?: string | undefined;
  readonly attributes?: Attributes | undefined;
  /** Attributes that the model's id decides, as `resolveModel` returns them. A contradiction is `attribute_conflict`. */
  readonly fixes?: Attributes | undefined;
  /** What is left of a free quota, by pool, in the usage field's unit. */
  readonly free_remaining?: { readonly [pool: string]: number } | undefined;
}
