import { calculateCost } from "../cost/calculate-cost.ts";
import { invalidUsage, NotPricedError, PriceNotFoundError } from "../errors.ts";
import { requestInstant } from "../instant.ts";
import type { Cost, DecimalText, ModelRecord } from "../types.ts";
import { checkCount } from "./check-input.ts";
import { billWarnings, hourWarnings, priceAt, sameRequests } from "./common-remarks.ts";
import { byCost, commonCurrency, unclearRanking } from "./compare-ranking.ts";
import { convertAmount, convertedBy, findRate, oldRateWarnings } from "./convert-amount.ts";
import type { Assumption, DatedRate, Plan, PlanLine, PlanOptions, PlanWarning } from "./plan.ts";
import { planLine } from "./plan-line.ts";
import type { RequestInput } from "./plan-request.ts";

/** A model of a comparison: the record, or one with what its alias fixes or its own currency and attributes. */
export interface ComparedModel extends Partial<Pick<PlanOptions, "fixes" | "attributes" | "currency">> {
  readonly model: ModelRecord;
}

export interface CompareOptions extends Pick<PlanOptions, "at" | "currency" | "attributes"> {
  /** ISO 4217: every total is converted to it besides, where `exchange_rates` has a rate. Without it nothing is. */
  readonly convert_to?: string | undefined;
  readonly exchange_rates?: readonly DatedRate[] | undefined;
}

/** One model of a comparison. */
export interface ComparedCost {
  /** `provider/id`. */
  readonly model: string;
  /** Of the model's own list; null where no price is known. */
  readonly currency: string | null;
  /** In the list's own currency; null where no price is known, never 0. */
  readonly total: DecimalText | null;
  /** The total in `convert_to`, half to even at 18 decimals; null where that was not asked for or no rate was given. */
  readonly converted: DecimalText | null;
  /** Place in `bills`; null where no price is known. */
  readonly bill: number | null;
  /** Why there is no total: an error's code and message. */
  readonly unknown: { readonly code: string; readonly message: string } | null;
}

export type ComparePlan = Omit<
  Plan<
    "compare",
    /** Known totals in each list's own currency, by `provider/id`. */
    { readonly [model: string]: DecimalText },
    {
      readonly requests: number;
      /** Cheapest first within a currency, unknown prices last; by `converted` where there is one. */
      readonly ranking: readonly ComparedCost[];
    },
    PlanLine<"request">
  >,
  "currency"
> & {
  /** The currency of all totals, or of all conversions; null where they are in several and cannot be compared. */
  readonly currency: string | null;
};

/**
 * Prices one workload with up to six models. Currencies are kept apart unless `convert_to` and a dated rate are given; the
 * rate is named in `assumptions`.
 *
 * @param models 1 to 6, each once.
 * @returns `figures.ranking`, cheapest first. A model without a known price has `total: null` and says why.
 * @throws {UsageError} `invalid_usage`: no model, more than six, one twice, or wrong counts.
 *
 * @example
 * compareModels([{ model: gpt_4o }, { model: gpt_4o_mini }], { usage: { input_tokens: 100, output_tokens: 300 } },
 *   { at: "2026-11-24T00:00:00Z" }).figures.ranking[0].model
 * //=> "openai/gpt-4o-mini"
 */
export function compareModels(
  models: readonly ComparedModel[],
  { usage, requests = 1 }: RequestInput,
  options: CompareOptions,
): ComparePlan {
  checkCount("models.length", models.length, 1, 6);
  checkCount("requests", requests);
  const names = models.map(({ model }) => `${model.provider}/${model.id}`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw invalidUsage("models", twice, "each model once");
  const { convert_to, exchange_rates = [], ...common } = options;
  const bills: Cost[] = [];
  const lines: PlanLine<"request">[] = [];
  const used = new Map<string, DatedRate>();
  const warnings: PlanWarning[] = [];
  const rows = models.map(({ model, ...own }, index): ComparedCost => {
    const name = names[index] as string;
    const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
    const bill = billOrReason(() => calculateCost(model, usage, { ...common, ...given }));
    if (!("lines" in bill))
      return { model: name, currency: null, total: null, converted: null, bill: null, unknown: bill };
    const line = planLine({
      item: "request",
      total: name,
      quantity: requests,
      each: bill.total,
      bill: bills.length,
      usage,
    });
    lines.push(line);
    bills.push(bill);
    const remarks = [...hourWarnings(model, bill), ...billWarnings(model, [bill])];
    warnings.push(...remarks.map((warning) => ofModel(warning, name)));
    const rate = convert_to === undefined ? undefined : findRate(exchange_rates, bill.currency, convert_to);
    if (rate) used.set(bill.currency, rate);
    const converted = bill.currency === convert_to ? line.amount : rate ? convertAmount(line.amount, rate) : null;
    return {
      model: name,
      currency: bill.currency,
      total: line.amount,
      converted,
      bill: lines.length - 1,
      unknown: null,
    };
  });
  const ranking = [...rows].sort(byCost);
  const first = bills[0];
  return {
    scenario: "compare",
    currency: commonCurrency(rows, convert_to),
    at: first?.at ?? requestInstant(options.at).text,
    totals: Object.fromEntries(lines.map(({ total, amount }) => [total, amount])),
    figures: { requests, ranking },
    lines,
    bills,
    assumptions: [...assumptionsOf(bills, requests), ...[...used.values()].map(convertedBy)],
    warnings: [...unclearRanking(rows, convert_to), ...[...used.values()].flatMap(oldRateWarnings), ...warnings],
  };
}

/** An unknown price is a row that says so; a mistake of the caller is an error. */
function billOrReason(price: () => Cost): Cost | NonNullable<ComparedCost["unknown"]> {
  try {
    return price();
  } catch (error) {
    if (!(error instanceof PriceNotFoundError || error instanceof NotPricedError)) throw error;
    return { code: error.code, message: error.message };
  }
}

function ofModel(warning: PlanWarning, model: string): PlanWarning {
  return { ...warning, message: `${model}: ${warning.message}`, facts: { ...warning.facts, model } };
}

function assumptionsOf(bills: readonly Cost[], requests: number): readonly Assumption[] {
  const currencies = new Map(bills.map((bill) => [bill.currency, bill]));
  return [...[...currencies.values()].map(priceAt), ...sameRequests(requests)];
}
