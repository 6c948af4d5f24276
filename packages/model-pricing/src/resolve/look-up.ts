import type { ModelRecord } from "../types.ts";
import { fullName, isNameHeld, type NamedModel, type NameIndex } from "./name-index.ts";
import { splitProvider } from "./split-provider.ts";

/** What an id came to: one model, several, or none. */
export type Found =
  | { readonly kind: "one"; readonly named: NamedModel; readonly isPrefixed: boolean; readonly rivals: Rivals }
  | { readonly kind: "many"; readonly named: readonly NamedModel[] }
  | { readonly kind: "none" };

/** Other sellers of the name, where the id named none. */
type Rivals = readonly NamedModel[];

/**
 * Looks an id up by equality alone. A prefix that is one of our providers, and that has ever sold the rest, always means
 * that provider; only then is the whole string a name of its own.
 */
export function lookUp(index: NameIndex, id: string, provider?: string, moment?: number): Found {
  const split = splitProvider(id);
  const seller = provider ?? split?.provider;
  if (provider !== undefined && namesOf(index, id, provider).length > 0) return sellOne(index, id, provider, moment);
  if (split && split.provider === seller && namesOf(index, split.rest, split.provider).length > 0) {
    return sellOne(index, split.rest, split.provider, moment, true);
  }
  return provider === undefined ? findAnywhere(index, id, moment) : { kind: "none" };
}

function namesOf({ names }: NameIndex, name: string, provider: string): readonly NamedModel[] {
  return (names.get(name) ?? []).filter(({ model }) => model.provider === provider);
}

function sellOne(index: NameIndex, name: string, provider: string, moment?: number, isPrefixed = false): Found {
  const [named, ...others] = heldBy(namesOf(index, name, provider), moment);
  if (!named) return { kind: "none" };
  return others.length > 0
    ? { kind: "many", named: [named, ...others] }
    : { kind: "one", named, isPrefixed, rivals: [] };
}

/** The maker's record if the maker sells the name, else that of the only seller. */
function findAnywhere(index: NameIndex, name: string, moment: number | undefined): Found {
  const all = index.names.get(name) ?? [];
  const providers = [...new Set(all.map(({ model }) => model.provider))].sort();
  const held = providers.flatMap((provider) =>
    heldBy(
      all.filter(({ model }) => model.provider === provider),
      moment,
    ),
  );
  const makers = held.filter(({ model }) => model.first_party);
  const [named, ...others] = makers.length > 0 ? makers : held;
  if (!named) return { kind: "none" };
  if (others.length > 0) return { kind: "many", named: held };
  return { kind: "one", named, isPrefixed: false, rivals: held.filter((other) => other !== named) };
}

/** Of one provider's uses of a name those that hold at the moment; an id is nearer than an alias of another record. */
function heldBy(named: readonly NamedModel[], moment: number | undefined): readonly NamedModel[] {
  const held = named.filter((one) => isNameHeld(one, moment));
  const ids = held.filter(({ kind }) => kind === "id");
  if (ids.length > 0) return ids;
  // The same alias written twice for one record is one name; several records are a question for the caller.
  const models = new Map<ModelRecord, NamedModel>();
  for (const one of held) if (!models.has(one.model)) models.set(one.model, one);
  return [...models.values()].sort((a, b) => (fullName(a.model) < fullName(b.model) ? -1 : 1));
}
