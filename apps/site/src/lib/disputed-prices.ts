import type { RateTableName } from "@org/model-pricing";
import { providerRows } from "./catalog-view.ts";
import type { PriceRow } from "./price-row.ts";
import { currentWitnesses, witnessGroups } from "./witness-groups.ts";
import { type Witness, witnessesOf } from "./witnesses.ts";

/** What somebody says of a rate: the newest word of each lineage that says so. */
export interface Say {
  readonly value: string;
  readonly said_by: readonly Witness[];
}

/** A base rate on which the newest word of some lineage is not ours. */
export interface DisputedRate {
  readonly per: RateTableName;
  readonly unit: string;
  readonly currency: string;
  readonly ours: Say;
  readonly others: readonly Say[];
}

export interface DisputedPrice {
  readonly row: PriceRow;
  /** Empty where the dispute is about conditions alone. */
  readonly rates: readonly DisputedRate[];
}

/** Prices in force that are disputed, with what each side says of the base rates. */
export const disputedPrices: readonly DisputedPrice[] = providerRows
  .flatMap(({ rows }) => rows)
  .filter(({ model }) => model.price_status === "disputed")
  .map((row) => ({ row, rates: decidingRates(disputedRates(row)) }));

/** A price is judged by its input and output; where they are no part of the dispute, by all that is. */
function decidingRates(rates: readonly DisputedRate[]): readonly DisputedRate[] {
  const deciding = rates.filter(
    ({ per, unit }) => per === "per_million_tokens" && (unit === "input" || unit === "output"),
  );
  return deciding.length > 0 ? deciding : rates;
}

function disputedRates({ model, block }: PriceRow): readonly DisputedRate[] {
  if (!block) return [];
  const groups = witnessGroups(currentWitnesses(witnessesOf(model.provider, model.id), block), block);
  const judged = groups.filter(({ agrees }) => agrees !== undefined);
  return [...Map.groupBy(judged, ({ per, unit }) => `${per} ${unit}`).values()].flatMap((all) => {
    const [first] = all;
    const rate = first && (block[first.per] as Readonly<Record<string, string>> | undefined)?.[first.unit];
    if (!first || rate === undefined) return [];
    const newest = newestWords(all.flatMap(({ said_by }) => said_by));
    const says = all.map(({ value, agrees, said_by }) => ({
      value,
      agrees,
      said_by: said_by.filter((witness) => newest.has(witness)),
    }));
    const others = says.filter(({ agrees, said_by }) => agrees === false && said_by.length > 0);
    if (others.length === 0) return [];
    const agreeing = says.flatMap(({ agrees, said_by }) => (agrees === true ? said_by : []));
    const { per, unit, currency } = first;
    return { per, unit, currency, ours: { value: rate, said_by: agreeing }, others };
  });
}

/** The newest word of each lineage, exact names before others: two where it says two things on one day. */
function newestWords(witnesses: readonly Witness[]): ReadonlySet<Witness> {
  const byLineage = Map.groupBy(witnesses, ({ lineage }) => lineage);
  return new Set(
    [...byLineage.values()].flatMap((of) => {
      const exact = of.filter(({ name }) => name === null);
      const all = exact.length > 0 ? exact : of;
      const last = all.reduce((date, witness) => (witness.date > date ? witness.date : date), "");
      return all.filter(({ date }) => date === last);
    }),
  );
}
