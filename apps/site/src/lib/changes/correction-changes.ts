import { type ModelRecord, percentChange } from "@org/model-pricing";
import type { Correction } from "@org/model-pricing/corrections";
import { isAmount } from "../is-amount.ts";
import type { Change, CorrectedValue } from "./change.ts";

/** Corrections as changes, one a model and day. */
export function correctionChanges(
  corrections: readonly Correction[],
  models: readonly ModelRecord[],
): readonly Change[] {
  const groups = Map.groupBy(corrections, ({ provider, model, corrected_on }) =>
    JSON.stringify([provider, model ?? null, corrected_on]),
  );
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const { provider, model: id, corrected_on: date } = first;
    const model = models.find((each) => each.provider === provider && each.id === id);
    return {
      id: `${provider}/${model?.slug ?? id ?? "*"}/${date}/correction`,
      date,
      kind: "correction",
      scheduled: false,
      basis: "exact",
      provider,
      model: id ?? null,
      slug: model?.slug ?? null,
      name: model?.name ?? id ?? provider,
      name_zh: model?.name_zh ?? null,
      steps: [],
      corrections: rows.map(toValue),
      replacement: null,
      sources: [...new Set(rows.map(({ source }) => source))],
      checked_on: date,
    };
  });
}

function toValue({ currency, block, field, old, new: mended, from, until, why }: Correction): CorrectedValue {
  const isRate = (value: unknown): value is string => typeof value === "string" && isAmount(value);
  const percent = isRate(old) && isRate(mended) && /(^|\.)per_/.test(field) ? percentChange(old, mended) : undefined;
  return {
    currency: currency ?? null,
    block: block ?? null,
    field,
    old,
    new: mended,
    percent: percent ?? null,
    from,
    until: until ?? null,
    why,
  };
}
