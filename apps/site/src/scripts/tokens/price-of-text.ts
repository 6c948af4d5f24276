import { calculateCost, type ErrorCode, type ModelRecord, PricingError } from "@org/model-pricing";
import type { TokenRange } from "@org/model-pricing/tokens";

/** What a count of tokens costs, from the low end of its band to the high one; or why nobody can say. */
export type SidePrice =
  | { readonly total: string; readonly low: string; readonly high: string; readonly is_shut_down: boolean }
  | { readonly code: ErrorCode };

/** The price of a text as the input of one request, and as its output. */
export interface TextPrice {
  readonly currency: string;
  readonly input: SidePrice;
  readonly output: SidePrice;
}

/** Prices a text at an instant, with base attributes, in the currency that the model is sold in. */
export function priceOfText(model: ModelRecord, range: TokenRange, at: string): TextPrice {
  return {
    currency: model.currency,
    input: priceOfSide(model, range, at, "input_tokens"),
    output: priceOfSide(model, range, at, "output_tokens"),
  };
}

function priceOfSide(
  model: ModelRecord,
  { tokens, low, high }: TokenRange,
  at: string,
  field: "input_tokens" | "output_tokens",
): SidePrice {
  const price = (count: number) => calculateCost(model, { [field]: count }, { at });
  try {
    const { total, warnings } = price(tokens);
    const is_shut_down = warnings.includes("model_shut_down");
    if (low === high) return { total, low: total, high: total, is_shut_down };
    return { total, low: price(low).total, high: price(high).total, is_shut_down };
  } catch (error) {
    if (error instanceof PricingError) return { code: error.code };
    throw error;
  }
}
