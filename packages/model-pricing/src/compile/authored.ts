import type { AttributeConditions, Attributes, EffectiveBasis, FreeQuota, Lifecycle, Thresholds } from "../types.ts";
import type { RateKey, RateTableName, UsageField } from "../units.ts";

/** A rate as typed: a number, a quoted fraction (`"1/12"`), or the name of a unit of the same table that costs the same. */
export type AuthoredRate = number | string;
export type AuthoredRateTable<T extends RateTableName = RateTableName> = { [K in RateKey<T>]?: AuthoredRate };
export type AuthoredRateTables = { [T in RateTableName]?: AuthoredRateTable<T> };

/** Multipliers by key of `per_million_tokens`, by table, or by key of a table. */
export type AuthoredMultipliers = { [K in RateKey<"per_million_tokens">]?: number } & {
  [T in RateTableName]?: number | { [K in RateKey<T>]?: number };
};

/** A `[[price.when]]` rule: conditions that must all hold, and what they do. */
export type AuthoredRule = Thresholds &
  AttributeConditions &
  AuthoredRateTables & {
    schedule?: string | string[];
    multiply?: number | AuthoredMultipliers;
    not_offered?: true;
  };

/** A `[[price.equivalent]]` row; `per_image` is the price of one generated image. */
export type AuthoredEquivalent = AttributeConditions &
  Omit<AuthoredRateTables, "per_image"> & { per_image?: number | { output: number } };

/** Counts by usage field. */
export type FieldQuantities = { [F in UsageField]?: number };

/** A `[[price]]` block. */
export type AuthoredPriceBlock = AuthoredRateTables & {
  currency?: string;
  effective_from: string;
  effective_basis: EffectiveBasis;
  source: string;
  checked_on: string;
  note?: string;
  withdrawn?: true;
  unknown?: true;
  billing_increment?: FieldQuantities;
  minimum?: FieldQuantities;
  included?: FieldQuantities;
  free?: FreeQuota[];
  measures?: UsageField[];
  neutral?: AttributeConditions;
  when?: AuthoredRule[];
  equivalent?: AuthoredEquivalent[];
};

/** An `[[alias]]` row. */
export interface AuthoredAlias {
  id: string;
  fixes?: Attributes;
  from?: string;
  until?: string;
}

/** Facts that describe the model itself: they are inherited through `base`. */
export interface InheritedFacts {
  name_zh?: string;
  family?: string;
  release_date?: string;
  knowledge_cutoff?: string;
  context_window?: number;
  max_input_tokens?: number;
  max_output_tokens?: number;
  input_modalities?: string[];
  output_modalities?: string[];
  capabilities?: string[];
  tokenizer?: string;
  open_weights?: boolean;
}

/** A file under `models/` or `services/`. */
export interface ModelFile extends InheritedFacts {
  id?: string;
  name: string;
  maker?: string;
  base?: string;
  moved_to?: string;
  lifecycle?: Lifecycle;
  shutdown_on?: string;
  replacement?: string;
  aliases?: string[];
  alias?: AuthoredAlias[];
  covered_by?: string[];
  notes?: string[];
  price?: AuthoredPriceBlock[];
}

/** A named set of weekly windows in `provider.toml`. */
export interface AuthoredSchedule {
  time_zone?: string;
  windows: { weekdays?: AuthoredWeekday[]; hours?: string[] }[];
  except_holidays?: string;
  clock: "request_start" | "request_end" | "unknown";
}

export type AuthoredWeekday = "sun" | "mon" | "tue" | "wed" | "thu" | "fri" | "sat";

/** Where a row of facts comes from. */
export interface SourcedRow {
  source: string;
  checked_on: string;
}

/** A `provider.toml`. */
export interface ProviderFile {
  name: string;
  name_zh?: string;
  currency?: string;
  time_zone?: string;
  otel_name?: string;
  website?: string;
  price_page?: string;
  source_hosts?: string[];
  base_urls?: string[];
  key_page?: string;
  env_var?: string;
  usage_dialect?: string;
  tax_included?: boolean;
  regions?: string[];
  notes?: string[];
  region_group?: Record<string, string[]>;
  neutral?: AttributeConditions;
  schedule?: Record<string, AuthoredSchedule>;
  key_format?: KeyFormat[];
  free_credit?: FreeCredit[];
  rate_limit?: RateLimit[];
  error?: ProviderError[];
  policy?: ProviderPolicy[];
}

/** A `[[free_credit]]` row: what new accounts get. */
export interface FreeCredit extends SourcedRow {
  amount?: number;
  currency?: string;
  tokens?: number;
  valid_days?: number;
  note?: string;
}

/** A `[[rate_limit]]` row: requests and tokens a minute or a day, by tier. */
export interface RateLimit extends SourcedRow {
  tier?: string;
  model?: string;
  rpm?: number;
  rpd?: number;
  tpm?: number;
  tpd?: number;
  concurrency?: number;
  note?: string;
}

/** An `[[error]]` row: what a status or code of the API means. */
export interface ProviderError extends SourcedRow {
  status?: number;
  code?: string;
  message?: string;
  kind?: ErrorKind;
  meaning: string;
}

/** What an error is, whoever sends it. */
export type ErrorKind =
  | "malformed_request"
  | "unsupported_parameter"
  | "tools_need_responses"
  | "context_too_long"
  | "too_large"
  | "bad_key"
  | "key_mismatch"
  | "not_in_organization"
  | "address_not_allowed"
  | "no_permission"
  | "unsupported_place"
  | "on_hold"
  | "empty_balance"
  | "spend_limit"
  | "usage_limit"
  | "limit_unclear"
  | "rate_limit"
  | "slow_down"
  | "unknown_model"
  | "not_found"
  | "timed_out"
  | "conflict"
  | "server_error"
  | "overloaded"
  | "network";

/** A `[[key_format]]` row: how one kind of key looks. */
export interface KeyFormat extends SourcedRow {
  prefix: string;
  kind?: KeyKind;
  marker?: string;
  lengths?: number[];
  note?: string;
}

/** Whom or what a key stands for. */
export type KeyKind = "project" | "service" | "admin" | "legacy" | "plan";

/** A `[[policy]]` row: a rule on payment, expiry, regions or data. */
export interface ProviderPolicy extends SourcedRow {
  topic: string;
  rule?: string;
  places?: string[];
  offered?: boolean;
  effective_from?: string;
}

/** A file under `data/calendars/`: the days that a public calendar takes off, and the weekend days worked for them. */
export interface CalendarFile {
  name: string;
  name_zh?: string;
  year: Record<string, CalendarYear>;
}

export interface CalendarYear extends SourcedRow {
  days_off: string[];
  working_days?: string[];
}
