import {
  type Attributes,
  type CostLine,
  calculateCost,
  type ModelRecord,
  type PriceBlock,
  type PriceRule,
  PricingError,
  UNITS,
} from "@org/model-pricing";
import { conditionsOf } from "./conditions-of.ts";

/**
 * Bills a made-up request that meets the conditions of a rule, whether or not the block has that rule: a little of
 * everything that either prices. Undefined where the engine refuses it.
 */
export function priceProbe(
  model: ModelRecord,
  block: PriceBlock,
  rule: PriceRule,
  at: number,
): readonly CostLine[] | undefined {
  const usage = probeUsage(block, rule);
  const attributes = probeAttributes(conditionsOf(rule), usage);
  try {
    return calculateCost(model, usage, { at, currency: block.currency, attributes }).lines;
  } catch (error) {
    if (error instanceof PricingError) return undefined;
    throw error;
  }
}

/** A little of everything that is priced. */
function probeUsage(block: PriceBlock, rule: PriceRule): Record<string, number> {
  const usage: Record<string, number> = {};
  for (const { table, key, usage_field, ancestors } of UNITS) {
    const isPriced = [block, rule].some(
      (from) => (from[table] as Record<string, string> | undefined)?.[key] !== undefined,
    );
    if (!isPriced || block.measures?.includes(usage_field)) continue;
    const count = probeCount(key, ancestors.length);
    usage[usage_field] = count;
    // A part needs its whole, though the whole may have no rate: then all of it is this part.
    for (const whole of ancestors) usage[fieldOf(table, whole)] ??= count;
  }
  for (const { side, field, value } of thresholdsOf(rule)) {
    if (side === "above") usage[field] = Math.max(usage[field] ?? 0, value + 1);
    else if (side === "from") usage[field] = Math.max(usage[field] ?? 0, value);
    else usage[field] = Math.min(usage[field] ?? value, value);
  }
  passSmallRequests(usage, block, rule);
  return usage;
}

interface Threshold {
  readonly side: "above" | "from" | "upto";
  readonly field: string;
  readonly value: number;
}

function thresholdsOf(rule: PriceRule): readonly Threshold[] {
  return Object.entries(rule).flatMap(([key, value]) => {
    const [, side, field] = /^(above|from|upto)_(.+)$/.exec(key) ?? [];
    return field && typeof value === "number" ? { side: side as Threshold["side"], field, value } : [];
  });
}

/** Rules for small requests (`upto`) that were not asked for would hold for every probe: it is made large enough. */
function passSmallRequests(usage: Record<string, number>, block: PriceBlock, asked: PriceRule): void {
  const isFixed = new Set(thresholdsOf(asked).map(({ field }) => field));
  const steps = (block.when ?? []).flatMap(thresholdsOf).filter(({ side }) => side !== "upto");
  for (const rule of block.when ?? []) {
    const limit = thresholdsOf(rule).find(
      ({ side, field, value }) =>
        side === "upto" &&
        !isFixed.has(field) &&
        usage[field] !== undefined &&
        // Not so large that the next step is reached.
        !steps.some((step) => step.field === field && step.value <= value + 1),
    );
    if (limit) usage[limit.field] = Math.max(usage[limit.field] ?? 0, limit.value + 1);
  }
}

/** Smaller, the deeper a unit lies inside others; so few in caches that some of each modality is outside them. */
function probeCount(key: string, depth: number): number {
  if (depth === 0) return 100;
  return depth > 1 ? 1 : key.startsWith("cache_") ? 4 : 12;
}

function fieldOf(table: string, key: string): string {
  return UNITS.find((unit) => unit.table === table && unit.key === key)?.usage_field ?? key;
}

function probeAttributes(conditions: object, usage: object): Attributes {
  const attributes: Record<string, string | boolean> = {};
  for (const [key, value] of Object.entries(conditions)) {
    if (key !== "schedule" && !/^(above|from|upto)_/.test(key)) attributes[key] = [value].flat()[0];
  }
  // Reasoning tokens alone would say that the model thought, which another rule may price.
  if ("reasoning_output_tokens" in usage) attributes.thinking ??= false;
  return attributes;
}
