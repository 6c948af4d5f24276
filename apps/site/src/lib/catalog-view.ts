import { data_date, models } from "@org/model-pricing/catalog";
import { providers } from "@org/model-pricing/providers";
import { type PriceRow, priceRow } from "./price-row.ts";

export interface ProviderRows {
  readonly id: string;
  readonly name: string;
  readonly name_zh: string | undefined;
  readonly rows: readonly PriceRow[];
}

/** The day whose prices the page shows: the day of the data, never the build machine's. */
export const day = data_date.slice(0, 10);

/** The moment at which that day begins in UTC: what the prices of the site are computed at. */
export const instant = `${day}T00:00:00Z`;

/** Every model by provider: what answers in tokens first, then other media, what has no price, what is gone; newest first. */
export const providerRows: readonly ProviderRows[] = providers.map(({ id, name, name_zh }) => ({
  id,
  name,
  name_zh,
  rows: models
    .filter((model) => model.provider === id)
    .map((model) => priceRow(model, day))
    .sort(bySaleThenAge),
}));

function bySaleThenAge(a: PriceRow, b: PriceRow): number {
  const rank = ({ block, isShutDown }: PriceRow) => {
    if (isShutDown) return 3;
    if (!block) return 2;
    return block.per_million_tokens?.output === undefined ? 1 : 0;
  };
  // Where nobody dates the release, the first price is the next best sign of age.
  const age = ({ model }: PriceRow) => model.release_date ?? model.price[0]?.effective_from ?? "";
  return rank(a) - rank(b) || age(b).localeCompare(age(a)) || a.model.id.localeCompare(b.model.id);
}
