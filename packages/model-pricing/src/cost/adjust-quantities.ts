import { invalidUsage } from "../errors.ts";
import type { CostOptions, FreeQuota, PriceBlock } from "../types.ts";
import type { UsageField } from "../units.ts";
import type { BilledQuantity } from "./billed-quantities.ts";
import type { Counts } from "./check-usage.ts";
import { MICRO, toMicro } from "./micro.ts";

/** Rounds counts up to the billing increment, then raises them to the minimum. What was not used stays unused. */
export function roundUpCounts(counts: Counts, { billing_increment, minimum }: PriceBlock): Counts {
  if (!billing_increment && !minimum) return counts;
  const rounded: { [F in UsageField]?: number } = {};
  for (const [name, value] of Object.entries(counts)) {
    const field = name as UsageField;
    const step = toMicro(billing_increment?.[field] ?? 0) || 1;
    const stepped = Math.ceil(toMicro(value) / step) * step;
    rounded[field] = value && Math.max(stepped / MICRO, minimum?.[field] ?? 0);
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
  const left = { ...remaining };
  for (const [pool, quantity] of Object.entries(left)) {
    if (typeof quantity !== "number" || !(quantity >= 0) || quantity > Number.MAX_SAFE_INTEGER / MICRO)
      throw invalidUsage(`free_remaining of "${pool}"`, quantity, "what is left of that quota, a number >= 0");
  }
  const charged: { -readonly [K in keyof ChargedQuantity]: ChargedQuantity[K] }[] = billed.map((item) => {
    const off = included?.[item.rate.line.usage_field] ?? 0;
    return { ...item, quantity: Math.max(0, subtract(item.quantity, off)) };
  });
  for (const quota of free ?? []) {
    const pool = quota.pool ?? (quota.units[0] as string);
    for (const unit of quota.units) {
      for (const item of charged) {
        if (item.rate.line.unit !== unit || item.quantity === 0) continue;
        const rest = left[pool] ?? 0;
        const taken = Math.min(rest, item.quantity);
        left[pool] = subtract(rest, taken);
        item.quantity = subtract(item.quantity, taken);
        item.quota = { ...quota, pool, taken };
      }
    }
  }
  return charged.filter(({ quantity }) => quantity > 0);
}

const subtract = (a: number, b: number) => (toMicro(a) - toMicro(b)) / MICRO;
