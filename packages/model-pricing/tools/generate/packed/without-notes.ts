import type { ModelNotes, ModelRecord } from "../../../src/types.ts";

/** Parts a record from the sentences in it. */
export function withoutNotes(record: ModelRecord): { readonly model: ModelRecord; readonly notes?: ModelNotes } {
  const { notes, ...model } = record;
  const price = Object.fromEntries(
    record.price.flatMap(({ currency, effective_from, note }) =>
      note ? [[`${currency} ${effective_from}`, note]] : [],
    ),
  );
  const bare = { ...model, price: record.price.map(({ note, ...block }) => block) };
  if (notes === undefined && Object.keys(price).length === 0) return { model: bare };
  return { model: bare, notes: { ...(notes && { notes }), ...(Object.keys(price).length > 0 && { price }) } };
}
