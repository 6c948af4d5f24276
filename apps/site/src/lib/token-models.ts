import { findPrice, type ModelRecord } from "@org/model-pricing";
import { models } from "@org/model-pricing/catalog";
import { familyOf } from "@org/model-pricing/tokens";
import { isEncodingName } from "@org/model-pricing/tokens/exact";
import { instant } from "./catalog-view.ts";
import { providerById, rowOf, sellersOf } from "./model-index.ts";
import { startOf } from "./price-history.ts";
import type { TokenModel } from "./token-model.ts";

/** Models that are priced by the token and take text: those on sale, the maker's own, the newest first. */
const sold: readonly ModelRecord[] = models.filter(isSoldByToken).sort((a, b) => {
  const onSale = Number(rowOf(a).isShutDown) - Number(rowOf(b).isShutDown);
  const own = Number(b.first_party) - Number(a.first_party);
  return onSale || own || ageOf(b).localeCompare(ageOf(a)) || keyOf(a).localeCompare(keyOf(b));
});

/** What the page's chooser searches. */
export const tokenModels: readonly TokenModel[] = sold.map((model) => {
  const { name, name_zh } = model;
  const seller = providerById.get(model.provider);
  return { key: keyOf(model), name, name_zh, seller: seller?.name ?? model.provider, seller_zh: seller?.name_zh };
});

/** Records by provider, with the prices that hold on the day of the data and those announced for later. */
export const tokenRecords: ReadonlyMap<string, readonly ModelRecord[]> = Map.groupBy(
  sold.map((model) => ({ ...model, price: pricesFromNow(model) })),
  ({ provider }) => provider,
);

/** The model that most providers sell, of each of the makers with the most records: those the page starts with. */
export const defaultModels: readonly string[] = chooseDefaults(5);

function keyOf({ provider, id }: ModelRecord): string {
  return `${provider}/${id}`;
}

function ageOf(model: ModelRecord): string {
  return model.release_date ?? model.price[0]?.effective_from ?? "";
}

function isSoldByToken(model: ModelRecord): boolean {
  const takesText = model.input_modalities?.includes("text") ?? true;
  const block = findPrice(model, { at: instant });
  return takesText && block?.per_million_tokens?.input !== undefined;
}

function pricesFromNow(model: ModelRecord): ModelRecord["price"] {
  const own = model.price.filter(({ currency }) => currency === model.currency);
  return own.filter((_, index) => {
    const next = own[index + 1];
    return next === undefined || startOf(next) > Date.parse(instant);
  });
}

function chooseDefaults(makers: number): readonly string[] {
  const recordsOf = Map.groupBy(models, ({ maker }) => maker);
  const year = Number(instant.slice(0, 4));
  const lastYear = instant.replace(/^\d+/, String(year - 1));
  const isUsual = (model: ModelRecord) =>
    model.first_party &&
    model.base === undefined &&
    model.lifecycle === "active" &&
    ageOf(model) >= lastYear.slice(0, 10) &&
    model.output_modalities?.join() === "text" &&
    findPrice(model, { at: instant })?.per_million_tokens?.output !== undefined &&
    (isEncodingName(model.tokenizer) || familyOf(model) !== undefined);
  const sellers = (model: ModelRecord) => sellersOf(model).length;
  return [...Map.groupBy(sold.filter(isUsual), ({ maker }) => maker)]
    .sort(([a], [b]) => (recordsOf.get(b)?.length ?? 0) - (recordsOf.get(a)?.length ?? 0))
    .slice(0, makers)
    .map(([, own]) => own.reduce((best, model) => (sellers(model) > sellers(best) ? model : best)))
    .map(keyOf);
}
