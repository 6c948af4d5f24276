import type { Attributes, ModelRecord } from "../../src/types.ts";

/** A model that a name means: `exact` where the name is its id. */
export interface NamedModel {
  readonly model: ModelRecord;
  readonly exact: boolean;
  /** Attributes that the name decides. */
  readonly fixes?: Attributes;
}

export interface ModelIndex {
  /** Finds the model of a provider by a data set's names; equated names only where none of its own is known. */
  find(provider: string, names: readonly string[], equals: readonly string[]): NamedModel | undefined;
}

/** Makes an index of ids and aliases. Case is ignored and a dot is a dash: data sets write both; nothing else is alike. */
export function indexModels(models: readonly ModelRecord[]): ModelIndex {
  const byName = new Map<string, NamedModel>();
  const add = (provider: string, name: string, named: NamedModel) => {
    const key = `${provider}/${fold(name)}`;
    if (!byName.has(key)) byName.set(key, named);
  };
  for (const model of models) add(model.provider, model.id, { model, exact: true });
  for (const model of models) {
    for (const name of model.aliases ?? []) add(model.provider, name, { model, exact: false });
    for (const { id, fixes, from, until } of model.alias ?? []) {
      // A name that moved between models means another one on another day.
      if (from === undefined && until === undefined) add(model.provider, id, { model, exact: false, fixes });
    }
  }
  return {
    find(provider, names, equals) {
      for (const name of names) {
        const named = byName.get(`${provider}/${fold(name)}`);
        if (named) return named;
      }
      for (const name of equals) {
        const named = byName.get(`${provider}/${fold(name)}`);
        if (named) return { ...named, exact: false };
      }
      return undefined;
    },
  };
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll(".", "-");
}
