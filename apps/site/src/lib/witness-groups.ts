import { compareDecimals, type PriceBlock, type RateTableName, sumOfProducts } from "@org/model-pricing";
import type { Witness } from "./witnesses.ts";

/** Data sets that said the same of one rate. */
export interface WitnessGroup {
  readonly unit: string;
  readonly per: RateTableName;
  readonly condition: Readonly<Record<string, unknown>> | null;
  readonly currency: string;
  readonly value: string;
  readonly said_by: readonly Witness[];
  /** Whether it is the base rate in force here; undefined where there is none to compare with. */
  readonly agrees: boolean | undefined;
}

/** Witnesses of the price in force: what was said before it began is of an older price. All of them where none is. */
export function currentWitnesses(witnesses: readonly Witness[], block: PriceBlock | undefined): readonly Witness[] {
  return block ? witnesses.filter(({ date }) => date >= block.effective_from.slice(0, 10)) : witnesses;
}

/** Puts witnesses of one value together: a row per value instead of one per data set. */
export function witnessGroups(witnesses: readonly Witness[], block: PriceBlock | undefined): readonly WitnessGroup[] {
  const keyOf = ({ per, unit, condition, currency, value }: Witness) =>
    JSON.stringify([per, unit, condition, currency, value]);
  return [...Map.groupBy(witnesses, keyOf).values()].flatMap((said_by) => {
    const first = said_by[0];
    if (!first) return [];
    const { unit, condition, currency, value } = first;
    const per = first.per as RateTableName;
    return { unit, per, condition, currency, value, said_by, agrees: agrees(first, block) };
  });
}

function agrees(
  { per, unit, condition, currency, value }: Witness,
  block: PriceBlock | undefined,
): boolean | undefined {
  const rates = block?.[per as RateTableName] as Readonly<Record<string, string>> | undefined;
  const rate = rates?.[unit];
  if (condition !== null || block?.currency !== currency || rate === undefined) return undefined;
  if (!isDecimal(rate) || !isDecimal(value)) return undefined;
  return isAlmost(rate, value);
}

/** The same but for what a float leaves, a part in a thousand million: 0.6999999999999999 is 0.7. */
function isAlmost(rate: string, value: string): boolean {
  const [low, high] = ["0.999999999", "1.000000001"].map((share) => sumOfProducts([[rate, share]])) as [string, string];
  return compareDecimals(low, value) <= 0 && compareDecimals(value, high) <= 0;
}

function isDecimal(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text);
}
