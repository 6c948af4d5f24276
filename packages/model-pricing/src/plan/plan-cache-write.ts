import { calculateCost } from "../cost/calculate-cost.ts";
import { invalidUsage, NotPricedError } from "../errors.ts";
import { compareDecimals } from "../money/compare-decimals.ts";
import { divideDecimals, subtractDecimals } from "../money/decimals.ts";
import type { Cost, DecimalText, ModelRecord, Usage } from "../types.ts";
import { cacheWriteRemarks } from "./cache-write-remarks.ts";
import { checkCount } from "./check-input.ts";
import { billWarnings, hourWarnings, priceAt } from "./common-remarks.ts";
import type { Plan, PlanLine, PlanOptions } from "./plan.ts";
import { planLine } from "./plan-line.ts";
import { sumOf } from "./sum-of.ts";

/** Usage fields of a cache write by how long it is kept; `default` is the provider's own time. */
const WRITE_FIELDS = {
  default: [],
  "1h": ["cache_creation_1h_input_tokens"],
  "12h": ["cache_creation_12h_input_tokens"],
} as const satisfies Readonly<Record<string, readonly (keyof Usage)[]>>;

export type CacheLifetime = keyof typeof WRITE_FIELDS;

export interface CacheWriteInput {
  /** Tokens that are cached: the part of the prompt that stays the same. From 1. */
  readonly cached_tokens: number;
  /** How long the cache is kept; `default` where it is left out. */
  readonly lifetime?: CacheLifetime | undefined;
  /** Reads that are expected after the write; the break-even, or 1 where there is none, if it is left out. */
  readonly reads?: number | undefined;
}

export type CacheWritePlan = Plan<
  "cache_write",
  {
    /** One request and so many more that send the tokens in full. */
    readonly without_cache: DecimalText;
    /** One write and so many reads. */
    readonly with_cache: DecimalText;
    /** With a minus sign where the cache costs more. */
    readonly saving: DecimalText;
  },
  {
    /** Fewest reads after one write from which on the cache costs no more; with one fewer it costs more. Null: never. */
    readonly break_even_reads: DecimalText | null;
    /** Reads that the totals are for. */
    readonly reads: number;
  },
  PlanLine<"full_price" | "write" | "read", "without_cache" | "with_cache">
>;

/**
 * Finds how often a cached prompt has to be read until the surcharge of writing it pays.
 *
 * @throws {NotPricedError} `unit_not_priced`: the list has no rate for cache reads, or none for this lifetime.
 * @throws {UsageError} `invalid_usage`: a count is out of bounds, or the lifetime is unknown.
 * @throws {PricingError} What else `calculateCost` throws.
 *
 * @example
 * planCacheWrite(claude_haiku_4_5, { cached_tokens: 10_000 }, { at: "2026-11-24T00:00:00Z" }).figures.break_even_reads
 * //=> "1"
 */
export function planCacheWrite(model: ModelRecord, input: CacheWriteInput, options: PlanOptions): CacheWritePlan {
  const { cached_tokens, lifetime = "default" } = input;
  checkCount("cached_tokens", cached_tokens, 1);
  if (!Object.hasOwn(WRITE_FIELDS, lifetime)) {
    throw invalidUsage("lifetime", lifetime, `one of ${Object.keys(WRITE_FIELDS).join(", ")}`);
  }
  if (input.reads !== undefined) checkCount("reads", input.reads);
  const fields = ["cache_creation_input_tokens", ...WRITE_FIELDS[lifetime]];
  const usages = {
    full_price: { input_tokens: cached_tokens },
    write: { input_tokens: cached_tokens, ...Object.fromEntries(fields.map((field) => [field, cached_tokens])) },
    read: { input_tokens: cached_tokens, cache_read_input_tokens: cached_tokens },
  };
  const [full, write, read] = Object.values(usages).map((usage) => calculateCost(model, usage, options)) as [
    Cost,
    Cost,
    Cost,
  ];
  refuseUnpriced(read);
  const breakEven = breakEvenReads(full.total, write.total, read.total);
  const reads = input.reads ?? Number(breakEven ?? 1);
  const line = (item: keyof typeof usages, total: "without_cache" | "with_cache", quantity: number, bill: number) => {
    const each = ([full, write, read][bill] as Cost).total;
    return planLine({ item, total, quantity, each, bill, usage: usages[item] });
  };
  const lines = [
    line("full_price", "without_cache", reads + 1, 0),
    line("write", "with_cache", 1, 1),
    line("read", "with_cache", reads, 2),
  ];
  const [without_cache, with_cache] = [sumOf(lines, "without_cache"), sumOf(lines, "with_cache")];
  const bills = [full, write, read];
  const remarks = cacheWriteRemarks(model, cached_tokens, options);
  return {
    scenario: "cache_write",
    currency: full.currency,
    at: full.at,
    totals: { without_cache, with_cache, saving: subtractDecimals(without_cache, with_cache) },
    figures: { break_even_reads: breakEven, reads },
    lines,
    bills,
    assumptions: [priceAt(full), ...remarks.assumptions],
    warnings: [...remarks.warnings, ...hourWarnings(model, full), ...billWarnings(model, bills)],
  };
}

/** A write costs `write - full` more, and each read saves `full - read`. */
function breakEvenReads(full: DecimalText, write: DecimalText, read: DecimalText): DecimalText | null {
  if (compareDecimals(write, full) <= 0) return "0";
  if (compareDecimals(read, full) >= 0) return null;
  return divideDecimals(subtractDecimals(write, full), subtractDecimals(full, read), 0, "up");
}

/** Without a rate of its own a read is billed as input: there is no cache to speak of. */
function refuseUnpriced({ model, lines }: Cost): void {
  const line = lines.find(({ unit }) => unit === "cache_read");
  if (!line || line.rate_from === undefined) return;
  const message = `"${model}" lists no cache_read price in its list of ${line.effective_from}; there is no cache to pay for.`;
  throw new NotPricedError("unit_not_priced", message, {
    model,
    unit: "cache_read",
    effective_from: line.effective_from,
  });
}
