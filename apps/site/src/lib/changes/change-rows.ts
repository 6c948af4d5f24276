import type { Change } from "./change.ts";

/** A line of a list of changes: one change, or models that a provider ends on one day. */
export type ChangeRow = Pick<Change, "date" | "kind" | "basis" | "provider"> & { readonly changes: readonly Change[] };

/** Changes as lines, in their order; shutdowns of one provider and day, which have no numbers, share one. */
export function changeRows(changes: readonly Change[]): readonly ChangeRow[] {
  const groups = Map.groupBy(changes, ({ id, date, kind, provider, steps }) =>
    kind === "shut_down" && steps.length === 0 ? `${date} ${provider}` : id,
  );
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { date, kind, basis, provider } = first;
    return { date, kind, basis, provider, changes: own };
  });
}
