/** Stable codes of every error that this package throws on purpose; messages may change, codes may not. */
export type ErrorCode =
  | "unknown_model"
  | "ambiguous_model"
  | "price_not_found"
  | "currency_not_listed"
  | "unit_not_priced"
  | "not_offered"
  | "attribute_conflict"
  | "covered_by_plan"
  | "calendar_not_known"
  | "part_exceeds_whole"
  | "invalid_usage"
  | "usage_missing"
  | "unknown_api"
  | "catalog_rejected"
  | "encoding_unknown"
  | "encoding_not_loaded"
  | "context_exceeded";

/** What was received and expected, as data: ids, counts, dates, candidates. */
export type ErrorFacts = Readonly<Record<string, unknown>>;

/** Base of all errors of this package. `code` is stable; `facts` holds what the message says, as fields. */
export class PricingError extends Error {
  // Written out: minifiers rename classes.
  override name = "PricingError";
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;

  constructor(code: ErrorCode, message: string, facts: ErrorFacts = {}) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}

/** The id names no model, or more than one: `unknown_model`, `ambiguous_model`. */
export class ModelNotFoundError extends PricingError {
  override name = "ModelNotFoundError";
}

/** There is no price to apply: `price_not_found`, `currency_not_listed`, `covered_by_plan`, `calendar_not_known`. */
export class PriceNotFoundError extends PricingError {
  override name = "PriceNotFoundError";
}

/** The price in force does not sell this: `unit_not_priced`, `not_offered`. */
export class NotPricedError extends PricingError {
  override name = "NotPricedError";
}

/** The request itself is wrong: `invalid_usage`, `part_exceeds_whole`, `attribute_conflict`. */
export class UsageError extends PricingError {
  override name = "UsageError";
}

/** A provider's response cannot be read: `usage_missing`, `unknown_api`. */
export class ResponseError extends PricingError {
  override name = "ResponseError";
}

/** A catalog or a user's own prices are refused: `catalog_rejected`. */
export class CatalogError extends PricingError {
  override name = "CatalogError";
}

/** A text cannot be counted: `encoding_unknown`, `encoding_not_loaded`. */
export class TokenizerError extends PricingError {
  override name = "TokenizerError";
}

/** A value that was given and is not what it has to be: `invalid_usage`. */
export function invalidUsage(name: string, value: unknown, expected: string): UsageError {
  const got = typeof value === "string" ? `"${value}"` : String(value);
  return new UsageError("invalid_usage", `${name} is ${got}; expected ${expected}.`, { field: name, value, expected });
}
