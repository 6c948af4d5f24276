import { ModelNotFoundError } from "../../errors.ts";
import { recordInstant, requestInstant } from "../../instant.ts";
import type { ModelRecord } from "../../types.ts";
import { withoutDate } from "./dated-name.ts";
import { type FoundId, findIds } from "./find-ids.ts";
import type { ModelCatalog, ModelCheck, ModelChecks, ModelState, NameStability } from "./model-check.ts";
import { type NameSet, nameSetOf } from "./name-set.ts";

export interface CheckModelsOptions {
  /** The moment to check for: an instant with an offset, a `Date`, or epoch milliseconds. There is no clock in here. */
  readonly at: string | Date | number;
  /** Days before its shutdown from which a model is `retiring`. Default 90. */
  readonly within_days?: number | undefined;
}

const RETIRING_WITHIN_DAYS = 90;
const DAY = 86_400_000;
/** Looking for near names goes over the whole catalog; beyond this many unknown ids nobody reads them. */
const MAX_SUGGESTED = 50;

/**
 * Finds the models that a text or code names, and says which of them are shut down or will be, and what replaces them.
 * An id that the catalog does not hold is `unknown`, with the nearest names; none of them is taken for it.
 *
 * @param input Ids, each taken whole, or text and code, in which ids are looked for.
 * @param catalog Such as the module `@org/model-pricing/catalog`.
 * @throws {UsageError} `invalid_usage`: `at` is not an instant.
 *
 * @example
 * checkModels('model="gpt-4o"', catalog, { at: "2026-11-24T00:00:00Z" }).models[0].replacement
 * //=> "openai/gpt-6-luna"
 */
export function checkModels(
  input: string | readonly string[],
  catalog: ModelCatalog,
  { at, within_days = RETIRING_WITHIN_DAYS }: CheckModelsOptions,
): ModelChecks {
  const moment = requestInstant(at);
  const set = nameSetOf(catalog.models);
  const found = typeof input === "string" ? findIds(input, set) : input.map((id, index) => ({ id, line: index + 1 }));
  let suggested = 0;
  const models = countIds(found).map(({ id, line, count }): ModelCheck => {
    const isHopeless = suggested >= MAX_SUGGESTED && !isNamed(id, set);
    const resolved = isHopeless ? UNKNOWN : resolve(id, catalog, moment.text);
    if (resolved.model === undefined && resolved.state === "unknown") suggested++;
    const facts = resolved.model ? describe(resolved.model, moment.milliseconds, within_days) : resolved;
    return { id, ...facts, stability: stabilityOf(id, set), candidates: resolved.candidates, count, line };
  });
  return { at: moment.text, models };
}

function countIds(found: readonly FoundId[]): (FoundId & { readonly count: number })[] {
  const counted = new Map<string, { id: string; line: number; count: number }>();
  for (const { id, line } of found) {
    const earlier = counted.get(id);
    if (earlier) earlier.count++;
    else counted.set(id, { id, line, count: 1 });
  }
  return [...counted.values()];
}

type Resolved =
  | { readonly model: ModelRecord; readonly candidates: readonly string[] }
  | { readonly model?: undefined; readonly state: "ambiguous" | "unknown"; readonly candidates: readonly string[] };

const UNKNOWN: Resolved = { state: "unknown", candidates: [] };

/** Whether the catalog holds the id, alone or after a provider. */
function isNamed(id: string, { names }: NameSet): boolean {
  return names.has(id) || names.has(id.slice(id.search(/[/:]/) + 1));
}

function resolve(id: string, { resolveModel }: ModelCatalog, at: string): Resolved {
  try {
    return { model: resolveModel(id, { at }).model, candidates: [] };
  } catch (error) {
    if (!(error instanceof ModelNotFoundError)) throw error;
    const { candidates, suggestions } = error.facts as Readonly<Record<string, readonly string[]>>;
    return error.code === "ambiguous_model"
      ? { state: "ambiguous", candidates: candidates ?? [] }
      : { state: "unknown", candidates: suggestions ?? [] };
  }
}

function describe(
  model: ModelRecord,
  now: number,
  withinDays: number,
): Omit<ModelCheck, "id" | "stability" | "candidates" | "count" | "line"> {
  const { provider, id, name, shutdown_on, shuts_down_at, replacement } = model;
  const end = shutdown_on === undefined ? undefined : recordInstant(shuts_down_at ?? shutdown_on);
  return {
    state: stateOf(model, end, now, withinDays),
    model: `${provider}/${id}`,
    name,
    ...(shutdown_on !== undefined && { shutdown_on }),
    ...(end !== undefined && { days_left: Math.floor((end - now) / DAY) }),
    ...(replacement !== undefined && { replacement: `${provider}/${replacement}` }),
  };
}

/** A dated shutdown decides; the record's own lifecycle is that of the data's day. */
function stateOf({ lifecycle }: ModelRecord, end: number | undefined, now: number, withinDays: number): ModelState {
  if (end === undefined) return lifecycle === "shut_down" || lifecycle === "deprecated" ? lifecycle : "current";
  if (end <= now) return "shut_down";
  return end - now <= withinDays * DAY ? "retiring" : "announced";
}

function stabilityOf(id: string, { undated }: NameSet): NameStability {
  if (withoutDate(id) !== undefined) return "dated";
  const bare = id.slice(id.indexOf("/") + 1);
  return /[-:]latest$/.test(id) || undated.has(id) || undated.has(bare) ? "moving" : "not_known";
}
