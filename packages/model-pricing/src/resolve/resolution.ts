import type { Attributes, ModelRecord } from "../types.ts";

export interface ResolveOptions {
  /** Take the model of this provider only. */
  readonly provider?: string | undefined;
  /**
   * The moment of the request, for names that moved between models: an instant with an offset, a `Date`, or epoch
   * milliseconds. Without it, a name counts for the model that holds it without an end.
   */
  readonly at?: string | Date | number | undefined;
  /**
   * Models behind the names that you gave to deployments, as on Azure: `{ "my-chat": "azure/gpt-4o" }`. A name listed
   * here wins over every id, because a deployment may be named after a model that it does not run.
   */
  readonly deployments?: Readonly<Record<string, string>> | undefined;
}

/** How an id was matched: as the whole id or another name of it, with or without the provider in front. */
export type MatchedBy = "id" | "alias" | "provider_id" | "provider_alias";

/** The model that an id names, and how it was found. */
export interface Resolution {
  readonly model: ModelRecord;
  /** The id as it was asked for. */
  readonly requested_id: string;
  readonly matched: MatchedBy;
  /** The record's id or alias that was equal to the requested id, or to what follows the provider in it. */
  readonly matched_id: string;
  /** Attributes that the name decides; pass them to `calculateCost`. */
  readonly fixes?: Attributes;
  /** The id named no provider, and the maker of the model sells it under this id: its record was taken. */
  readonly by_maker?: true;
  /** Other sellers of a model whose provider was not named, as `provider/name`. */
  readonly candidates?: readonly string[];
  /** The deployment whose model this is. */
  readonly deployment?: string;
  /** The record that the id named, as `provider/id`; it moved to `model`. */
  readonly moved_from?: string;
}

/** Finds models by their exact names. */
export interface Resolver {
  /**
   * Finds the model that an id names, exactly; never by prefix or likeness.
   *
   * @throws {ModelNotFoundError} `unknown_model` with the nearest names, or `ambiguous_model` with the candidates.
   * @throws {UsageError} `invalid_usage`: `at` is not an instant.
   */
  readonly resolveModel: (id: string, options?: ResolveOptions) => Resolution;
  /** The same, but undefined where the id is unknown. An ambiguous id still throws. */
  readonly findModel: (id: string, options?: ResolveOptions) => Resolution | undefined;
  /** At most three known names near an id, as `provider/id`, nearest first; empty where nothing is near. */
  readonly suggest: (id: string) => string[];
}
