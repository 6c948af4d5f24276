import type { ModelRecord } from "../../types.ts";

/**
 * What stands behind an id at a moment. `retiring`: its shutdown is near. `announced`: it has a later date. `deprecated`: no
 * date is known. `ambiguous`: several providers sell it, none of which is its maker.
 */
export type ModelState = "shut_down" | "retiring" | "announced" | "deprecated" | "current" | "ambiguous" | "unknown";

/**
 * Whether an id stays what it is. `dated`: the id names a date, as snapshots do. `moving`: it ends in latest, or dated ids
 * of the same name exist, so that it may stand for another of them one day. `not_known`: the id does not tell.
 */
export type NameStability = "dated" | "moving" | "not_known";

/** One id that was found. */
export interface ModelCheck {
  /** The id as written. */
  readonly id: string;
  readonly state: ModelState;
  /** The catalog's record, as `provider/id`. */
  readonly model?: string;
  readonly name?: string;
  readonly stability: NameStability;
  readonly shutdown_on?: string;
  /** Whole days from `at` to the shutdown; negative after it. */
  readonly days_left?: number;
  /** What the provider names in its place, as `provider/id`. */
  readonly replacement?: string;
  /** For unknown ids the nearest known ones, for ambiguous ones the sellers; nothing is chosen among them. */
  readonly candidates: readonly string[];
  /** How often it stands in the text, and the line of the first time. */
  readonly count: number;
  readonly line: number;
}

/** A catalog: the module `@org/model-pricing/catalog`, what `loadCatalog` returns, or a resolver with its records. */
export interface ModelCatalog {
  readonly models: readonly ModelRecord[];
  readonly resolveModel: (
    id: string,
    options?: { readonly at?: string | Date | number | undefined },
  ) => { readonly model: ModelRecord };
}

/** What `checkModels` found. */
export interface ModelChecks {
  /** The moment that was asked for, in UTC. */
  readonly at: string;
  /** In the order in which they stand in the text; each id once. */
  readonly models: readonly ModelCheck[];
}
