import { type CompiledBlock, compileModel } from "../../src/cost/compile-model.ts";
import type { ModelRecord } from "../../src/types.ts";

const DAY = 86_400_000;

/** The block of a currency's list that is in force at the end of a day (UTC); undefined before the first. */
export function blockInForce(model: ModelRecord, currency: string, day: string): CompiledBlock | undefined {
  const end = Date.parse(`${day}T00:00:00Z`) + DAY;
  return compileModel(model)
    .lists.get(currency)
    ?.find(({ start }) => start < end);
}

/** Whether a block has rates: neither withdrawn nor unknown. */
export function isPriced({ block }: CompiledBlock): boolean {
  return block.withdrawn !== true && block.unknown !== true;
}

/** The day on which a block starts, as it is written. */
export function startDay({ block }: CompiledBlock): string {
  return block.effective_from.slice(0, 10);
}
