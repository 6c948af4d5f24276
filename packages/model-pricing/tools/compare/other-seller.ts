import type { ModelRecord } from "../../src/types.ts";
import { blockInForce, isPriced } from "../status/block-in-force.ts";
import { claimedRates, hourlyRates } from "../status/claimed-rate.ts";
import { type Difference, fieldIn, isRate, type ReasonTest } from "./difference.ts";

/** A price that belongs to another seller of the same model: copied from the maker to a host, or back. */
export const onOtherSeller: ReasonTest = (difference) => {
  const seller = difference.kin.find((model) => asks(model, difference));
  return seller && { reason: "other_seller", detail: seller.provider };
};

/** Whether a seller asks the value for the same kind of request on the same day, at some hour. */
function asks(model: ModelRecord, { witness, value }: Difference): boolean {
  const block = blockInForce(model, witness.currency, witness.date);
  if (!block || !isPriced(block)) return false;
  const { schedule, ...condition } = witness.condition ?? {};
  const rates = [claimedRates(block, condition), ...hourlyRates(block, condition)];
  return rates.some((hour) => isRate(hour?.get(fieldIn(witness)), value));
}
