/**
 * What people wrote beside prices. The catalog's records are without it, so that programs that only count do not load it;
 * those of `models/<provider>` and `catalog.json` have it.
 *
 * @module
 */
import { notes } from "./generated/notes.ts";
import type { ModelRecord } from "./types.ts";

/**
 * Returns the record with the sentences about the model (`notes`) and its price blocks (`note`). What the record has of
 * them already stays.
 *
 * @example
 * withNotes(resolveModel("openai/gpt-4o-mini").model).price[0]?.note
 * //=> "Batch has no rate for cached input, which is billed there as input."
 */
export function withNotes(model: ModelRecord): ModelRecord {
  const found = notes[`${model.provider}/${model.id}`];
  if (found === undefined) return model;
  const price = model.price.map((block) => {
    const note = block.note ?? found.price?.[`${block.currency} ${block.effective_from}`];
    return note === undefined ? block : { ...block, note };
  });
  return { ...model, ...(found.notes && { notes: model.notes ?? found.notes }), price };
}
