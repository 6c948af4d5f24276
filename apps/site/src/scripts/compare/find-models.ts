import { ModelNotFoundError } from "@org/model-pricing";
import type { ModelIndex } from "../../lib/read-model-index.ts";

/** What an id of the address turned out to be. */
export type FoundModel =
  | { readonly provider: string; readonly id: string; readonly slug: string; readonly name: string }
  | { readonly asked: string; readonly is_ambiguous: boolean; readonly suggestions: readonly string[] };

/** Finds the models that ids mean, with the package's own rules: exact ids and aliases, never likeness. */
export function findModels(index: ModelIndex, ids: readonly string[], at: string): readonly FoundModel[] {
  return ids.map((asked) => {
    try {
      const found = index.findModel(asked, { at })?.model;
      return found ?? { asked, is_ambiguous: false, suggestions: index.suggest(asked) };
    } catch (error) {
      if (!(error instanceof ModelNotFoundError)) throw error;
      const candidates = error.facts.candidates as readonly string[] | undefined;
      return { asked, is_ambiguous: true, suggestions: candidates?.slice(0, 6) ?? [] };
    }
  });
}
