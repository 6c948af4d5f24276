import {
  type Conditions,
  findPrice,
  type ModelRecord,
  type PriceBlock,
  RATE_TABLES,
  type RateTableName,
} from "@org/model-pricing";
import { baseRate } from "../changes/base-steps.ts";
import { conditionsOf } from "../conditions-of.ts";
import { startOf } from "../price-history.ts";
import { probeRule } from "../probe-rule.ts";
import type { PriceRow } from "./price-row.ts";

type Rate = Pick<PriceRow, "state" | "condition" | "per" | "unit" | "rate" | "multipliers">;

const NOTHING: Rate = { state: "priced", condition: null, per: null, unit: null, rate: null, multipliers: null };

/** Every rate of every block of the models, with history: by model, currency and start, the base before conditions. */
export function priceRows({
  models,
  version,
  data_date,
}: {
  readonly models: readonly ModelRecord[];
  readonly version: string;
  readonly data_date: string;
}): readonly PriceRow[] {
  return models.flatMap((model) =>
    model.price.flatMap((block) => {
      const facts = blockFacts(model, block, data_date);
      return ratesOf(model, block).map((rate) => ({
        ...facts,
        ...rate,
        source: block.source,
        checked_on: block.checked_on,
        version,
        data_date,
      }));
    }),
  );
}

function blockFacts(model: ModelRecord, block: PriceBlock, dataDate: string) {
  const { provider, id, slug, name, maker, first_party } = model;
  const { currency, effective_from, effective_basis } = block;
  const starts = startOf(block);
  const next = model.price.find((other) => other.currency === currency && startOf(other) > starts);
  return {
    provider,
    model: id,
    slug,
    name,
    maker,
    first_party,
    currency,
    effective_from,
    starts_at: utc(starts),
    ends_at: next ? utc(startOf(next)) : null,
    effective_basis,
    in_force: isInForce(model, block, `${dataDate.slice(0, 10)}T00:00:00Z`),
  };
}

function isInForce(model: ModelRecord, block: PriceBlock, at: string): boolean {
  const found = findPrice(model, { at, currency: block.currency });
  return found?.effective_from === block.effective_from;
}

function utc(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(".000Z", "Z");
}

function ratesOf(model: ModelRecord, block: PriceBlock): readonly Rate[] {
  if (block.withdrawn) return [{ ...NOTHING, state: "withdrawn" }];
  if (block.unknown) return [{ ...NOTHING, state: "unknown" }];
  return [...writtenRates(block, null), ...(block.when ?? []).flatMap((rule) => ruleRates(model, block, rule))];
}

/** Rates as they are written, those of another unit in numbers. */
function writtenRates(tables: PriceBlock | NonNullable<PriceBlock["when"]>[number], condition: string | null) {
  return (Object.keys(RATE_TABLES) as RateTableName[]).flatMap((per) =>
    Object.keys(tables[per] ?? {}).map(
      (unit): Rate => ({ ...NOTHING, condition, per, unit, rate: baseRate(tables, per, unit) ?? null }),
    ),
  );
}

function ruleRates(
  model: ModelRecord,
  block: PriceBlock,
  rule: NonNullable<PriceBlock["when"]>[number],
): readonly Rate[] {
  const condition = conditionText(conditionsOf(rule));
  if (rule.not_offered) return [{ ...NOTHING, state: "not_offered", condition }];
  // By itself and long in force, so that a block that held for an hour can be asked too.
  const alone = { ...model, price: [{ ...block, starts_at: "2000-01-01T00:00:00Z" }] };
  const lines = probeRule(alone, block, rule, utc(startOf(block)));
  if (!lines) return writtenRates(rule, condition);
  return lines.map(({ per, unit, rate, multipliers }) => ({
    ...NOTHING,
    condition,
    per,
    unit,
    rate,
    multipliers: multipliers?.length ? multipliers.map(({ multiply }) => multiply).join("; ") : null,
  }));
}

/** `above_input_tokens=200000; service_tier=batch|flex`. */
export function conditionText(conditions: Conditions): string {
  return Object.entries(conditions)
    .map(([key, value]) => `${key}=${[value].flat().join("|")}`)
    .join("; ");
}
