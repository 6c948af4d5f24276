import type { ModelRecord } from "../../src/types.ts";
import { priceStatus } from "./price-status.ts";
import type { Witnesses } from "./read-witnesses.ts";
import type { Witness } from "./witness.ts";

/** The latest day on which anything was checked or shown. */
export function latestDay(checked: string, witnesses: Witnesses): string {
  return [...witnesses.values()].flat().reduce((latest, { date }) => (date > latest ? date : latest), checked);
}

/** Adds to every record how well its price is witnessed, and when it was last seen. */
export function withStatus(models: readonly ModelRecord[], witnesses: Witnesses, data_date: string): ModelRecord[] {
  const byModel = groupByModel(witnesses);
  return models.map((model) => {
    const known = byModel.get(`${model.provider}/${model.id}`) ?? [];
    const { price_status, last_seen } = priceStatus(model, known, data_date);
    const { source_file, ...facts } = model;
    return { ...facts, price_status, ...(last_seen && { last_seen }), ...(source_file && { source_file }) };
  });
}

function groupByModel(witnesses: Witnesses): ReadonlyMap<string, readonly Witness[]> {
  const groups = new Map<string, Witness[]>();
  for (const [provider, list] of witnesses) {
    for (const witness of list) {
      const name = `${provider}/${witness.model}`;
      const group = groups.get(name);
      if (group) group.push(witness);
      else groups.set(name, [witness]);
    }
  }
  return groups;
}
