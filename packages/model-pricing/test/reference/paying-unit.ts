import type { Unit } from "../../src/units.ts";
import type { HoldingRule } from "./holding-rules.ts";
import { type Cell, modalityOf, UNIT_OF_CELL } from "./input-cells.ts";
import { rateOf, writtenByWinner } from "./rates.ts";
import type { PricedRequest } from "./request.ts";

/**
 * The unit on whose line a cell is billed; undefined where it has no rate. `input_audio = "input"` "says on purpose
 * that it costs the same, cached as `cache_read` does": a cached modality without a rate of its own goes the way of the
 * modality that its own is written to be like.
 */
export function payingUnit(
  { modality, state }: Cell,
  rules: readonly HoldingRule[],
  request: PricedRequest,
): string | undefined {
  const key = UNIT_OF_CELL[modality][state];
  if (key !== undefined && rateOf(tokenUnit(key), rules, request) !== undefined) return key;
  const written = writtenByWinner(tokenUnit(UNIT_OF_CELL[modality].plain as string), rules, request);
  const alike = written === undefined ? undefined : modalityOf(written);
  return alike === undefined || state === "plain" ? undefined : payingUnit({ modality: alike, state }, rules, request);
}

export const tokenUnit = (key: string): Pick<Unit, "table" | "key"> => ({ table: "per_million_tokens", key });
