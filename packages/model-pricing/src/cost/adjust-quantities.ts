import { UsageError } from "../errors.ts";
import type { CostOptions, FreeQuota, PriceBlock } from "../types.ts";
import type { UsageField } from "../units.ts";
import type { Counts } from "./check-usage.ts";
import type { BilledQuantity } from "./quantities.ts";

/** Counts have at most six decimals: whole millionths keep sums and differences exact. */
const MICRO = 1_000_000;
const toMicro = (value: number) => Math.round(value * MICRO);

/** Rounds counts up to the billing increment, then raises them to the minimum. What was not used stays unused. */
export function roundUpCounts(counts: Counts, { billing_increment, minimum }: PriceBlock): Counts {
  if (!billing_increment && !minimum) return counts;
  const rounded: { [F in UsageField]?: number | undefined } = { ...counts };
  for (const [name, value] of Object.entries(counts)) {
    if (!value) continue;
    const field = name as UsageField;
    const step = toMicro(billing_increment?.[field] ?? 0);
    const stepped = step > 0 ? Math.ceil(toMicro(value) / step) * step : toMicro(value);
    rounded[field] = Math.max(stepped, toMicro(minimum?.[field] ?? 0)) / MICRO;
  }
  return rounded;
}

/** A billed quantity after included and free units were taken off. */
export interface ChargedQuantity extends BilledQuantity {
  readonly quota?: FreeQuota & { readonly taken: number };
}

/** Takes off what each request includes, then what is left of free quotas, in the order in which a quota lists its units. */
export function takeOffFree(
  billed: readonly BilledQuantity[],
  { included, free }: PriceBlock,
  remaining: CostOptions["free_remaining"],
): readonly ChargedQuantity[] {
  if (!included && !free) return billed;
  const left = new Map(Object.entries(remaining ?? {}).map(([pool, quantity]) => [pool, toMicro(checkRemaining(pool, quantity))]));
  const charged = new Map<BilledQuantity, ChargedQuantity>();
  for (const line of billed) {
    const off = included?.[line.rate.unit.usage_field];
    const quantity = off === undefined ? line.quantity : Math.max(0, toMicro(line.quantity) - toMicro(off)) / MICRO;
    charged.set(line, { ...line, quantity });
  }
  for (const quota of free ?? []) {
    const pool = quota.pool ?? (quota.units[0] as string);
    for (const unit of quota.units) {
      for (const [line, current] of charged) {
        if (current.rate.unit.key !== unit || current.quantity === 0) continue;
        const taken = Math.min(left.get(pool) ?? 0, toMicro(current.quantity));
        left.set(pool, (left.get(pool) ?? 0) - taken);
        const quantity = (toMicro(current.quantity) - taken) / MICRO;
        charged.set(line, { ...current, quantity, quota: { ...quota, pool, taken: taken / MICRO } });
      }
    }
  }
  return [...charged.values()].filter(({ quantity }) => quantity > 0);
}

function checkRemaining(pool: string, quantity: number): number {
  if (typeof quantity === "number" && quantity >= 0 && quantity <= Number.MAX_SAFE_INTEGER / MICRO) return quantity;
  const message = `free_remaining says ${quantity} for the pool "${pool}"; expected what is left of it, a number >= 0.`;
  throw new UsageError("invalid_usage", message, { pool, quantity });
}
