import { findPrice } from "../cost/find-price.ts";
import { recordInstant } from "../instant.ts";
import type { Cost, ModelRecord } from "../types.ts";
import type { Assumption, PlanWarning } from "./plan.ts";
import { shutdownWarning } from "./shutdown-warning.ts";

const DAY = 86_400_000;

/** That everything is priced at one moment. */
export function priceAt({ at, currency }: Pick<Cost, "at" | "currency">): Assumption {
  return {
    code: "price_at",
    message: `Everything is priced by the ${currency} list in force at ${at}, before tax.`,
    facts: { at, currency },
  };
}

/** That so many requests are alike. */
export function sameRequests(requests: number): readonly Assumption[] {
  if (requests === 1) return [];
  const message = `All ${requests} requests have the same counts.`;
  return [{ code: "same_requests", message, facts: { requests } }];
}

/** That the list has other prices at other hours. */
export function hourWarnings(
  model: ModelRecord,
  { at, currency }: Pick<Cost, "at" | "currency">,
): readonly PlanWarning[] {
  if (!findPrice(model, { at, currency })?.when?.some(({ schedule }) => schedule !== undefined)) return [];
  const message = `The list has other prices at other hours; this is the price of ${at}.`;
  return [{ code: "price_of_this_hour", message, facts: { at } }];
}

/** What a reader of any bill should know: a shutdown, a new price list within so many days, quotas that were charged. */
export function billWarnings(model: ModelRecord, bills: readonly Cost[], days = 0): readonly PlanWarning[] {
  const first = bills[0];
  if (!first) return [];
  const shutdown = shutdownWarning(model, first.at, days);
  return [...(shutdown ? [shutdown] : []), ...newList(model, first, days), ...chargedQuotas(bills)];
}

function newList(model: ModelRecord, { at, currency }: Cost, days: number): readonly PlanWarning[] {
  const start = Date.parse(at);
  const next = model.price.find((block) => {
    const from = recordInstant(block.starts_at ?? block.effective_from);
    return block.currency === currency && from > start && from <= start + days * DAY;
  });
  if (!next) return [];
  const { effective_from } = next;
  const message = `A new ${currency} price list begins on ${effective_from}, within the ${days} days; it is not in this sum.`;
  return [{ code: "price_changes_soon", message, facts: { effective_from, days } }];
}

function chargedQuotas(bills: readonly Cost[]): readonly PlanWarning[] {
  const quotas = bills.flatMap(({ lines }) => lines.flatMap(({ free_quota }) => free_quota ?? []));
  const quota = quotas[0];
  if (!quota) return [];
  const { units, quantity, per, pool } = quota;
  const message = `The list has ${quantity} free ${units.join(" + ")} ${per === "once" ? "once" : `per ${per}`}; they are charged here, because nobody said what is left of them.`;
  return [{ code: "free_quota_charged", message, facts: { units, quantity, per, pool } }];
}
