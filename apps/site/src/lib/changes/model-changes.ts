import type { ModelRecord } from "@org/model-pricing";
import type { Change, ChangeBasis, ChangeKind } from "./change.ts";
import { kindOfSteps, type PriceChange, priceChanges } from "./price-changes.ts";

/** The less that is known of a day, the later it stands here. */
const BASES: readonly ChangeBasis[] = ["exact", "first_seen", "in_force_on"];

/** What happened to a model, a change a day: its prices in every currency, and its end. */
export function modelChanges(model: ModelRecord, dataDate: string): readonly Change[] {
  const end = model.shutdown_on?.slice(0, 10);
  const byDay = Map.groupBy(priceChanges(model), ({ date }) => date);
  if (end !== undefined && !byDay.has(end)) byDay.set(end, []);
  return [...byDay].map(([date, prices]) => toChange(model, date, prices, date === end, dataDate));
}

function toChange(
  model: ModelRecord,
  date: string,
  prices: readonly PriceChange[],
  isEnd: boolean,
  dataDate: string,
): Change {
  // The provider's own currency first.
  const lists = [...prices].sort(
    (a, b) => Number(b.block.currency === model.currency) - Number(a.block.currency === model.currency),
  );
  const basis = isEnd ? "exact" : BASES.findLast((each) => lists.some((list) => list.basis === each));
  return {
    id: `${model.provider}/${model.slug}/${date}`,
    date,
    kind: isEnd ? "shut_down" : kindOfLists(lists),
    scheduled: date > dataDate,
    basis: basis ?? "exact",
    provider: model.provider,
    model: model.id,
    slug: model.slug,
    name: model.name,
    name_zh: model.name_zh ?? null,
    steps: lists.flatMap(({ steps }) => steps),
    corrections: [],
    replacement: isEnd ? (model.replacement ?? null) : null,
    sources: [...new Set(lists.map(({ block }) => block.source))],
    checked_on: lists.map(({ block }) => block.checked_on).sort()[0] ?? null,
  };
}

function kindOfLists(lists: readonly PriceChange[]): ChangeKind {
  const kinds = new Set(lists.map(({ kind }) => kind));
  const [only] = kinds;
  if (kinds.size === 1 && only) return only;
  if (kinds.has("new")) return "new";
  // Where one currency's price is gone and another's moved, the move is what readers look for.
  const moved = kindOfSteps(lists.flatMap(({ steps }) => steps));
  if (moved !== "terms") return moved;
  return kinds.has("unknown") ? "unknown" : kinds.has("withdrawn") ? "withdrawn" : "terms";
}
