import type { Attributes, Usage } from "../types.ts";

/** What the API itself says the request cost, as exact decimal text. */
export interface ReportedCost {
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Tokens of the same response that are billed as another model, such as an advisor or an image tool. */
export interface OtherModelUsage {
  /** As the response names it; undefined where it does not. */
  readonly model: string | undefined;
  readonly usage: Usage;
}

/** A provider's response in this package's terms. Only what the response says: a count that is missing there is missing here. */
export interface AdapterResult {
  /** Inclusive counts, ready for `calculateCost`. */
  readonly usage: Usage;
  /** Attributes that may change the price; one that the response does not know is left out. */
  readonly attributes: Attributes;
  /** The model that answered, as the response names it; undefined where it does not. */
  readonly model: string | undefined;
  /** Present only where the API returns a cost that it charges. */
  readonly reported_cost: ReportedCost | undefined;
  /** Present only where the response bills tokens as other models; they are not in `usage`. Price them one by one. */
  readonly other_models?: readonly OtherModelUsage[];
}

/**
 * Reads a response body, an array of its stream's chunks, or a usage block with its model.
 *
 * @throws {ResponseError} `usage_missing`: there is no usage; the message says how to ask for it.
 * @throws {UsageError} `invalid_usage`: a count is no whole number >= 0, or a field that must be there is not.
 */
export type Adapter = (body: unknown) => AdapterResult;
