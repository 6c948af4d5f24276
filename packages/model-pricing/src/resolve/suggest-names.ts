import type { ModelRecord } from "../types.ts";
import { editDistance } from "./edit-distance.ts";
import { type NamedModel, type NameIndex, sellersName } from "./name-index.ts";
import { splitProvider } from "./split-provider.ts";
import { createTokenIndex, type NearText } from "./token-index.ts";

/** Says which known names are near an unknown one. Nothing is ever priced by what it finds. */
export type SuggestNames = (id: string, provider?: string) => string[];

interface Near {
  readonly named: NamedModel;
  readonly distance: number;
}

const MAX_SUGGESTIONS = 3;
/** No real id is longer; a pasted document must not be compared with every model. */
const MAX_LENGTH = 200;

/** Makes the suggester of a catalog. Names are taken apart at its first use. */
export function createSuggester(index: () => NameIndex): SuggestNames {
  let findNear: ((query: string) => NearText[]) | undefined;
  return (id, provider) => {
    if (id.length > MAX_LENGTH) return [];
    const { names, providers } = index();
    findNear ??= createTokenIndex(names.keys());
    const search = (query: string) =>
      (findNear?.(query) ?? []).flatMap(({ text, distance }) =>
        (names.get(text) ?? []).map((named): Near => ({ named, distance })),
      );
    const split = splitProvider(id);
    const seller = provider ?? (split && providers.has(split.provider) ? split.provider : undefined);
    if (seller !== undefined) {
      const rest = split?.provider === seller ? split.rest : id;
      const near = search(rest).filter(({ named }) => named.model.provider === seller);
      // Another provider's model, asked for by its exact name: "openai/claude-opus-4-5".
      near.push(...(names.get(rest) ?? []).map((named) => ({ named, distance: 0 })));
      if (near.length > 0) return pick(near);
    }
    const [alike] = split ? suggestProviders(providers, split.provider) : [];
    const near = split && alike ? search(split.rest).filter(({ named }) => named.model.provider === alike) : [];
    return pick(near.length > 0 ? near : search(id));
  };
}

/** Known providers whose id is a slip of the finger away from the given one. */
export function suggestProviders(providers: ReadonlySet<string>, provider: string): string[] {
  const wanted = provider.slice(0, MAX_LENGTH).trim().toLowerCase();
  return [...providers]
    .map((name) => ({ name, distance: editDistance(wanted, name, 0.4 * name.length) }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || compareText(a.name, b.name))
    .slice(0, MAX_SUGGESTIONS)
    .map(({ name }) => name);
}

/** The nearest names, one per model; of sellers of the same name the maker. */
function pick(near: readonly Near[]): string[] {
  const picked = new Map<string, string>();
  const models = new Set<ModelRecord>();
  const sorted = [...near].sort(compareNear);
  // Beside a name that is right but for its spelling, names that are merely alike are noise.
  const limit = 0.3 + 2 * (sorted[0]?.distance ?? 0);
  for (const { named, distance } of sorted) {
    if (picked.size === MAX_SUGGESTIONS || distance > limit) break;
    if (models.has(named.model) || picked.has(named.name)) continue;
    models.add(named.model);
    picked.set(named.name, sellersName(named));
  }
  return [...picked.values()];
}

function compareNear(a: Near, b: Near): number {
  const [one, other] = [a.named.model, b.named.model];
  return (
    a.distance - b.distance ||
    Number(other.first_party) - Number(one.first_party) ||
    compareText(other.release_date ?? "", one.release_date ?? "") ||
    compareText(a.named.name, b.named.name) ||
    compareText(one.provider, other.provider) ||
    compareText(b.named.kind, a.named.kind) ||
    compareText(one.id, other.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
