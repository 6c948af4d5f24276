import { type ModelRecord, type PriceBlock, type PriceRule, RATE_TABLES, type RateTableName } from "@org/model-pricing";
import type { Locale } from "../i18n/strings.ts";
import { conditionWords } from "./condition-words.ts";
import { conditionsOf } from "./conditions-of.ts";
import { isAmount } from "./is-amount.ts";
import { probeRule } from "./probe-rule.ts";

/** One line of a price list: a unit, its rate, and the multipliers that made it. */
export interface ReceiptRow {
  readonly unit: string;
  readonly per: RateTableName;
  /** Decimal text or a fraction; undefined where the row says only which unit costs the same. */
  readonly rate: string | undefined;
  readonly same_as: string | undefined;
  readonly multipliers: readonly string[];
}

/** Rates that hold together: the base, or those under one condition. */
export interface ReceiptGroup {
  /** In words; undefined for the base. */
  readonly when: string | undefined;
  readonly rows: readonly ReceiptRow[];
  /** A request under this condition is refused. */
  readonly is_refused: boolean;
}

/** A price block as a list of lines: the base rates, then what holds under each condition. */
export function receiptGroups(
  model: ModelRecord,
  block: PriceBlock,
  at: string,
  locale: Locale,
): readonly ReceiptGroup[] {
  return [
    { when: undefined, rows: writtenRows(block), is_refused: false },
    ...(block.when ?? []).map((rule) => ({
      when: conditionWords(conditionsOf(rule), model.schedules, locale),
      rows: rule.not_offered ? [] : ruleRows(model, block, rule, at),
      is_refused: rule.not_offered === true,
    })),
  ];
}

function ruleRows(model: ModelRecord, block: PriceBlock, rule: PriceRule, at: string): readonly ReceiptRow[] {
  const lines = probeRule(model, block, rule, at);
  if (!lines) return writtenRows(rule);
  return lines.map(({ unit, per, rate, multipliers }) => ({
    unit,
    per,
    rate,
    same_as: undefined,
    multipliers: multipliers?.map(({ multiply }) => multiply) ?? [],
  }));
}

function writtenRows(tables: PriceBlock | PriceRule): readonly ReceiptRow[] {
  return (Object.keys(RATE_TABLES) as RateTableName[]).flatMap((per) =>
    Object.entries(tables[per] ?? {}).map(([unit, rate]) => ({
      unit,
      per,
      rate: isAmount(rate) ? rate : undefined,
      same_as: isAmount(rate) ? undefined : rate,
      multipliers: [],
    })),
  );
}
