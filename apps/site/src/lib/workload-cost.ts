import {
  type Cost,
  calculateCost,
  type ErrorCode,
  type ModelRecord,
  PricingError,
  sumOfProducts,
} from "@org/model-pricing";

/** Equal requests, so many of them. Counts are those of one request; cached tokens are part of the input. */
export interface Workload {
  readonly requests: number;
  readonly input_tokens: number;
  readonly cached_tokens: number;
  readonly output_tokens: number;
}

/** What all requests come to, or why that cannot be said. */
export type WorkloadCost =
  | {
      readonly total: string;
      readonly currency: string;
      /** The bill of one request. */
      readonly one: Cost;
      /** False where the input and output of one request are more than the window holds. */
      readonly fits: boolean;
    }
  | { readonly refused: ErrorCode };

/** Prices a workload at an instant, in the provider's own currency and with the base attributes. */
export function workloadCost(model: ModelRecord, workload: Workload, at: string): WorkloadCost {
  const { requests, input_tokens, cached_tokens, output_tokens } = workload;
  const usage = { input_tokens, output_tokens, ...(cached_tokens > 0 && { cache_read_input_tokens: cached_tokens }) };
  try {
    const one = calculateCost(model, usage, { at });
    const fits = model.context_window === undefined || input_tokens + output_tokens <= model.context_window;
    return { total: sumOfProducts([[one.total, String(requests)]]), currency: one.currency, one, fits };
  } catch (error) {
    if (error instanceof PricingError) return { refused: error.code };
    throw error;
  }
}
