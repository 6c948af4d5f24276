import { ModelNotFoundError } from "../errors.ts";
import { createResolver } from "../resolve/create-resolver.ts";
import { fullName, indexNames } from "../resolve/name-index.ts";
import type { Resolver } from "../resolve/resolution.ts";
import { splitProvider } from "../resolve/split-provider.ts";
import type { ModelRecord } from "../types.ts";
import { discountRecord } from "./discount-record.ts";
import type { OwnDiscount, OwnEntry, OwnPrice } from "./own-entry.ts";
import { type OwnPlace, toOwnRecord } from "./own-record.ts";
import { type EntryLabel, reject } from "./reject.ts";

/** Who sells what a user sells to himself. */
const OWN_PROVIDER = "own";

interface Labelled<T> {
  readonly entry: T;
  readonly label: EntryLabel;
}

/**
 * Lays a user's own prices over a catalog and returns the new list of records; the given one stays as it is.
 *
 * A price replaces the record of the same provider and id, or adds one. A discount takes its share off every rate of
 * the record, past and future, in all its blocks. Prices come first, so that a discount may apply to one of them.
 * Receipts say `source: "own"`. Bind the result to a resolver with `createResolver`.
 *
 * @throws {CatalogError} `catalog_rejected`: an entry would make a wrong bill. The message names entry and key.
 *
 * @example
 * extendCatalog(models, [{ id: "openai/gpt-4o", discount: "0.15" }])
 */
export function extendCatalog(models: readonly ModelRecord[], entries: readonly OwnEntry[]): ModelRecord[] {
  const prices: Labelled<OwnPrice>[] = [];
  const discounts: Labelled<OwnDiscount>[] = [];
  for (const [index, entry] of entries.entries()) {
    const label = { index, id: entry?.id };
    checkKind({ entry, label });
    if ("discount" in entry) discounts.push({ entry, label });
    else prices.push({ entry, label });
  }
  return applyDiscounts(applyPrices(models, prices), discounts);
}

function checkKind({ entry, label }: Labelled<OwnEntry>): void {
  if (typeof entry !== "object" || entry === null)
    reject(label, "the entry", entry, "an object with id and price, or id and discount");
  const { id, provider } = entry;
  if (typeof id !== "string" || id === "") reject(label, "id", id, 'the id of a model, such as "openai/gpt-4o"');
  if (provider !== undefined && !/^[a-z0-9][a-z0-9._-]*$/.test(provider)) {
    reject(label, "provider", provider, "lower case letters, digits and . _ -");
  }
  const kinds = ["price", "discount"].filter((key) => key in entry);
  if (kinds.length !== 1) reject(label, "the entry", kinds, "either price or discount");
}

function applyPrices(models: readonly ModelRecord[], prices: readonly Labelled<OwnPrice>[]): ModelRecord[] {
  const extended = new Map(models.map((model) => [fullName(model), model]));
  const added = new Map<string, EntryLabel>();
  for (const { entry, label } of prices) {
    const place = placeOf(models, entry);
    const name = fullName(place);
    if (added.has(name))
      reject(
        label,
        "id",
        entry.id,
        `one price for "${name}"; own price ${(added.get(name)?.index ?? 0) + 1} is another`,
      );
    added.set(name, label);
    extended.set(name, toOwnRecord(models, entry, place, label));
  }
  const result = [...extended.values()];
  for (const [name, label] of added) checkAliases(result, extended.get(name) as ModelRecord, label);
  return result;
}

/**
 * The provider and id that an entry prices. Without a provider the id is read as everywhere: `openai/gpt-4o` is OpenAI's
 * where the catalog has it. A name that is an alias there becomes a record of its own.
 */
function placeOf(models: readonly ModelRecord[], { id, provider }: OwnPrice): OwnPlace {
  const split = provider === undefined ? splitProvider(id) : { provider, rest: id };
  const sold = models.filter((model) => model.provider === split?.provider);
  const like =
    sold.find((model) => model.id === split?.rest) ??
    sold.find(({ aliases, alias }) =>
      [...(aliases ?? []), ...(alias ?? []).map((one) => one.id)].includes(split?.rest ?? ""),
    );
  const isNamed = provider !== undefined || split?.provider === OWN_PROVIDER || like !== undefined;
  if (split && isNamed) return { provider: split.provider, id: split.rest, like };
  const earlier = models.find((model) => model.provider === OWN_PROVIDER && model.id === id);
  return { provider: OWN_PROVIDER, id, like: earlier };
}

/** Refuses an alias that the same provider uses for another model: nobody could tell which price it means. */
function checkAliases(models: readonly ModelRecord[], record: ModelRecord, label: EntryLabel): void {
  const { names } = indexNames(models);
  for (const named of [...names.values()].flat()) {
    if (named.kind !== "alias" || named.model !== record) continue;
    const rival = names
      .get(named.name)
      ?.find(
        (other) =>
          other.model !== record &&
          other.model.provider === record.provider &&
          other.from < named.until &&
          named.from < other.until,
      );
    if (rival) reject(label, "alias", named.name, `a name that "${fullName(rival.model)}" does not have`);
  }
}

function applyDiscounts(models: ModelRecord[], discounts: readonly Labelled<OwnDiscount>[]): ModelRecord[] {
  const resolver = createResolver(models);
  const discounted = new Map<ModelRecord, { record: ModelRecord; units: Set<string> | undefined }>();
  for (const { entry, label } of discounts) {
    const model = discountedModel(resolver, entry, label);
    const earlier = discounted.get(model);
    const isTwice = earlier && (!earlier.units || !entry.units || entry.units.some((unit) => earlier.units?.has(unit)));
    if (isTwice)
      reject(label, "id", entry.id, `one discount on a rate; "${fullName(model)}" has another that covers the same`);
    const record = discountRecord(earlier?.record ?? model, entry, label);
    discounted.set(model, { record, units: entry.units && new Set([...(earlier?.units ?? []), ...entry.units]) });
  }
  return models.map((model) => discounted.get(model)?.record ?? model);
}

function discountedModel({ resolveModel }: Resolver, { id, provider }: OwnDiscount, label: EntryLabel): ModelRecord {
  try {
    const { model, fixes } = resolveModel(id, { provider });
    if (fixes)
      reject(label, "id", id, `"${fullName(model)}": a discount covers the whole model, this name only a part`);
    return model;
  } catch (error) {
    if (error instanceof ModelNotFoundError) reject(label, "id", id, `the id of one model. ${error.message}`);
    throw error;
  }
}
