import { calculateCost } from "../../src/cost/calculate-cost.ts";
import { PricingError } from "../../src/errors.ts";
import { recordInstant } from "../../src/instant.ts";
import { formatRate, multiplyRates, parseRate } from "../../src/money/rate.ts";
import type { ModelRecord, PriceBlock, Usage } from "../../src/types.ts";
import type { CostChange, Priced } from "./changes.ts";

const INPUT = 1_000_000;
const OUTPUT = 100_000;
/** So small that no threshold of a real list is passed. */
const SMALL_REQUESTS = 1000;

export interface CostSides {
  readonly before?: ModelRecord;
  readonly after?: ModelRecord;
  /** Blocks in force on either side: they say what can be billed. */
  readonly blocks: readonly PriceBlock[];
  readonly currency: string;
  /** A date or instant of a record. */
  readonly at: string;
}

/**
 * What a million tokens of input and a tenth of that of output cost before and after, by the engine, at one moment.
 * Where a block has thresholds, the same tokens are also priced as many small requests: a single one of this size would
 * hide what happens below the threshold. Empty where tokens are not what is billed.
 */
export function tokenCosts({ before, after, blocks, currency, at }: CostSides): readonly CostChange[] {
  const bills = (key: "input" | "output") => blocks.some((block) => prices(block, key));
  const shape = { ...(bills("input") && { input_tokens: INPUT }), ...(bills("output") && { output_tokens: OUTPUT }) };
  if (Object.keys(shape).length === 0) return [];
  const sizes = blocks.some(hasThreshold) ? [1, SMALL_REQUESTS] : [1];
  return sizes.map((requests) => {
    const usage = Object.fromEntries(Object.entries(shape).map(([field, count]) => [field, count / requests]));
    const cost = (model: ModelRecord | undefined) => model && priceOf(model, usage, currency, at, requests);
    return { ...shape, requests, before: cost(before), after: cost(after) };
  });
}

function priceOf(model: ModelRecord, usage: Usage, currency: string, at: string, requests: number): Priced {
  try {
    const { total } = calculateCost(model, usage, { at: recordInstant(at), currency });
    return { total: formatRate(multiplyRates(parseRate(total), { n: BigInt(requests), d: 1n })) };
  } catch (error) {
    if (error instanceof PricingError) return { error: error.code };
    throw error;
  }
}

function prices(block: PriceBlock, key: "input" | "output"): boolean {
  return [block, ...(block.when ?? [])].some(({ per_million_tokens: rates }) => rates?.[key] !== undefined);
}

function hasThreshold({ when = [] }: PriceBlock): boolean {
  return when.some((rule) => Object.keys(rule).some((key) => /^(above|from|upto)_(input|output)_tokens$/.test(key)));
}
