import { estimateTokens, familyOf, type TokenRange } from "@org/model-pricing/tokens";
import { createCounter, type EncodingName } from "@org/model-pricing/tokens/exact";
import type { EstimatedModel, Part, PartCount } from "./protocol.ts";
import { sizeOf, slicesOf } from "./slices-of.ts";
import { createMeasure } from "./text-measures.ts";

export interface CountingOptions {
  /** Encodings to count with; all of them are loaded. */
  readonly encodings: readonly EncodingName[];
  /** Models to estimate. */
  readonly models: readonly EstimatedModel[];
  /** Told after each slice how much is done, between 0 and 1. It may wait; false stops the work. */
  readonly onSlice: (share: number) => Promise<boolean>;
}

/** Counts each part, slice by slice; undefined where it was stopped. */
export async function countParts(
  parts: readonly Part[],
  { encodings, models, onSlice }: CountingOptions,
): Promise<readonly PartCount[] | undefined> {
  const total = parts.reduce((sum, part) => sum + sizeOf(part), 0);
  let done = 0;
  const counts: PartCount[] = [];
  for (const part of parts) {
    const measure = createMeasure();
    const counters = encodings.map((name) => [name, createCounter(name)] as const);
    const estimates = models.filter((model) => familyOf(model)).map(startEstimate);
    for await (const { text, size } of slicesOf(part)) {
      measure.push(text);
      for (const [, counter] of counters) counter.push(text);
      for (const estimate of estimates) estimate.push(text);
      done += size;
      if (!(await onSlice(total === 0 ? 1 : done / total))) return undefined;
    }
    counts.push({
      measures: measure.result(),
      exact: Object.fromEntries(counters.map(([name, counter]) => [name, counter.count()])),
      estimates: Object.fromEntries(estimates.map(({ key, result }) => [key, result()])),
    });
  }
  return counts;
}

/** Adds up estimates of slices, and both ends of their bands, as the command does. */
function startEstimate(model: EstimatedModel) {
  let sum: TokenRange = { tokens: 0, low: 0, high: 0 };
  return {
    key: `${model.provider}/${model.id}`,
    push: (text: string) => {
      const { tokens, low, high } = estimateTokens(text, model);
      sum = { tokens: sum.tokens + tokens, low: sum.low + low, high: sum.high + high };
    },
    result: () => sum,
  };
}
