import { PriceNotFoundError } from "../errors.ts";
import { requestInstant } from "../instant.ts";
import type { CostOptions, ModelRecord, PriceBlock } from "../types.ts";
import { compileModel } from "./compile-model.ts";
import { selectPrice } from "./select-price.ts";

/**
 * The price block in force at an instant, with its base rates and conditions; undefined where none is known.
 *
 * @param options.at An instant; a block's date begins at 00:00 in the provider's time zone.
 * @param options.currency ISO 4217; without it the provider's own.
 * @throws {UsageError} `at` is not an instant.
 *
 * @example
 * findPrice(gpt_4o_mini, { at: "2026-01-05T00:00:00Z" })?.per_million_tokens?.input
 * //=> "0.15"
 */
export function findPrice(model: ModelRecord, options: Pick<CostOptions, "at" | "currency">): PriceBlock | undefined {
  const { milliseconds } = requestInstant(options.at);
  try {
    return selectPrice(compileModel(model), milliseconds, options.currency ?? model.currency).block;
  } catch (error) {
    if (error instanceof PriceNotFoundError) return undefined;
    throw error;
  }
}
