import { CatalogError } from "../errors.ts";
import { recordInstant } from "../instant.ts";
import type { Alias, ModelRecord } from "../types.ts";

/** One name of one record: its id, or an alias. */
export interface NamedModel {
  readonly name: string;
  readonly model: ModelRecord;
  readonly kind: "id" | "alias";
  /** The alias as written, where it fixes attributes or has dates. */
  readonly alias?: Alias;
  /** Epoch milliseconds, inclusive. */
  readonly from: number;
  /** Epoch milliseconds, exclusive. */
  readonly until: number;
}

/** Every name of a catalog, exact. Slugs are not names: a file name may be only a spelling of the id. */
export interface NameIndex {
  readonly providers: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, readonly NamedModel[]>;
}

/** `provider/id`: the one name that is never ambiguous. */
export const fullName = ({ provider, id }: Pick<ModelRecord, "provider" | "id">): string => `${provider}/${id}`;

/** The name with its seller in front. An alias stays as it is: it may fix attributes that the id does not. */
export const sellersName = ({ name, model }: NamedModel): string => `${model.provider}/${name}`;

/**
 * Indexes the names of records.
 *
 * @throws {CatalogError} `catalog_rejected`: a provider sells two records under one id.
 */
export function indexNames(models: readonly ModelRecord[]): NameIndex {
  const providers = new Set<string>();
  const names = new Map<string, NamedModel[]>();
  const add = (named: NamedModel) => {
    const sameName = names.get(named.name);
    if (sameName) sameName.push(named);
    else names.set(named.name, [named]);
  };
  for (const model of models) {
    providers.add(model.provider);
    refuseTwin(model, names.get(model.id));
    add({ name: model.id, model, kind: "id", from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY });
    // Those that fix attributes first: a name that is also among the plain ones must not lose what it fixes.
    for (const alias of [...(model.alias ?? []), ...(model.aliases ?? []).map((id) => ({ id }))]) {
      add({ name: alias.id, model, kind: "alias", alias, ...datesOf(alias) });
    }
  }
  return { providers, names };
}

function refuseTwin(model: ModelRecord, sameName: readonly NamedModel[] | undefined): void {
  if (!sameName?.some(({ kind, model: other }) => kind === "id" && other.provider === model.provider)) return;
  throw new CatalogError(
    "catalog_rejected",
    `The catalog has two records "${fullName(model)}"; a provider's id names one model. Take one out, or give it its own id.`,
    { model: fullName(model) },
  );
}

function datesOf({ from, until }: Alias): Pick<NamedModel, "from" | "until"> {
  return {
    from: from === undefined ? Number.NEGATIVE_INFINITY : recordInstant(from),
    until: until === undefined ? Number.POSITIVE_INFINITY : recordInstant(until),
  };
}

/** Whether a name stands for its model at a moment; without a moment, whether it does so without an end. */
export function isNameHeld({ from, until }: NamedModel, moment: number | undefined): boolean {
  return moment === undefined ? until === Number.POSITIVE_INFINITY : from <= moment && moment < until;
}
