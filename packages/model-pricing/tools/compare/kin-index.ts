import type { ModelRecord } from "../../src/types.ts";

/** The same model as others sell it: what hosts ask for it, what its maker asks, and its list in another currency. */
export type FindKin = (model: ModelRecord) => readonly ModelRecord[];

/** Groups records by the maker's file that they inherit from. */
export function indexKin(models: readonly ModelRecord[]): FindKin {
  const families = new Map<string, ModelRecord[]>();
  for (const model of models) {
    const family = families.get(baseOf(model));
    if (family) family.push(model);
    else families.set(baseOf(model), [model]);
  }
  return (model) => (families.get(baseOf(model)) ?? []).filter((other) => other !== model);
}

function baseOf({ base, provider, slug }: ModelRecord): string {
  return base ?? `${provider}/${slug}`;
}
