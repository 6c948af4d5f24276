import { compareDecimals, type ModelRecord } from "@org/model-pricing";
import { day, providerRows } from "./catalog-view.ts";
import { findNamed, sellersOf } from "./model-index.ts";
import type { PriceRow } from "./price-row.ts";

export interface ReadyComparison {
  readonly key: "newest" | "newest_yuan" | "small" | "hosts" | "next";
  readonly models: readonly ModelRecord[];
}

const HALF_YEAR = 183 * 86_400_000;
const rows = providerRows.flatMap((provider) => provider.rows);
const rateOf = ({ block }: PriceRow) => block?.per_million_tokens?.output;
const timesSold = Map.groupBy(rows, ({ model }) => model.maker);
/** Makers' own models that answer in text, came out within half a year and are not going. */
const recent = rows.filter((row) => {
  const { first_party, release_date, output_modalities, shutdown_on, lifecycle } = row.model;
  return (
    first_party &&
    release_date !== undefined &&
    Date.parse(day) - Date.parse(release_date) < HALF_YEAR &&
    output_modalities?.join() === "text" &&
    shutdown_on === undefined &&
    lifecycle !== "deprecated" &&
    !row.isShutDown &&
    isPositive(rateOf(row)) &&
    isPositive(row.block?.per_million_tokens?.input)
  );
});

/** Comparisons that the catalog suggests: chosen by rule, so that none of them ever names what is gone. */
export const readyComparisons: readonly ReadyComparison[] = [
  { key: "newest" as const, models: oneEach("USD", newestFirst, () => true) },
  { key: "newest_yuan" as const, models: oneEach("CNY", newestFirst, () => true) },
  {
    key: "small" as const,
    models: oneEach("USD", cheapestFirst, (model) => model.capabilities?.includes("function_calling")),
  },
  { key: "hosts" as const, models: openModelAtHosts() },
  { key: "next" as const, models: nextToGo() },
].filter(({ models }) => models.length > 1);

/** One recent model of each of three makers: those whose models are sold in the most places. */
function oneEach(
  currency: string,
  order: (a: PriceRow, b: PriceRow) => number,
  holds: (model: ModelRecord) => boolean | undefined,
): readonly ModelRecord[] {
  const own = recent.filter(({ model, block }) => block?.currency === currency && holds(model));
  return [...Map.groupBy(own, ({ model }) => model.maker)]
    .sort(([a], [b]) => (timesSold.get(b)?.length ?? 0) - (timesSold.get(a)?.length ?? 0) || a.localeCompare(b))
    .slice(0, 3)
    .flatMap(([, all]) => all.toSorted((a, b) => order(a, b) || a.model.id.localeCompare(b.model.id))[0]?.model ?? []);
}

/** Of those of one day the dearest. */
function newestFirst(a: PriceRow, b: PriceRow): number {
  return released(b.model).localeCompare(released(a.model)) || -cheapestFirst(a, b);
}

function cheapestFirst(a: PriceRow, b: PriceRow): number {
  return compareDecimals(rateOf(a) ?? "0", rateOf(b) ?? "0");
}

/** The newest open model of those that the most sell, at up to six sellers. */
function openModelAtHosts(): readonly ModelRecord[] {
  const sold = recent
    .filter(({ model }) => model.open_weights)
    .map(({ model }) => ({
      model,
      sellers: sellersOf(model).filter((row) => rateOf(row) !== undefined && !row.isShutDown),
    }))
    .sort((a, b) => b.sellers.length - a.sellers.length || released(b.model).localeCompare(released(a.model)))[0];
  return sold?.sellers.slice(0, 6).map(({ model }) => model) ?? [];
}

/** The model of a maker's own that shuts down next among those whose replacement is known. */
function nextToGo(): readonly ModelRecord[] {
  const going = rows
    .filter(
      ({ model, block }) => model.first_party && block && model.shutdown_on !== undefined && model.shutdown_on > day,
    )
    .toSorted((a, b) => (a.model.shutdown_on ?? "").localeCompare(b.model.shutdown_on ?? ""));
  for (const { model } of going) {
    const next = model.replacement === undefined ? undefined : findNamed(model.provider, model.replacement);
    if (next) return [model, next];
  }
  return [];
}

function released({ release_date = "" }: ModelRecord): string {
  return release_date;
}

function isPositive(rate: string | undefined): boolean {
  return rate !== undefined && /^\d+(\.\d+)?$/.test(rate) && compareDecimals(rate, "0") > 0;
}
