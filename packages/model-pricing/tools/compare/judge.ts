import type { CompiledBlock } from "../../src/cost/compile-model.ts";
import { formatRate, multiplyRates } from "../../src/money/rate.ts";
import type { Conditions, ModelRecord } from "../../src/types.ts";
import { RATE_TABLES, type UsageField } from "../../src/units.ts";
import { blockInForce, isPriced, startDay } from "../status/block-in-force.ts";
import { claimedRates, compareExact } from "../status/claimed-rate.ts";
import { fieldOf, perCount, saysRate } from "../status/votes.ts";
import { findReason } from "./find-reason.ts";
import type { Judgement, Reason } from "./judgement.ts";
import type { MatchedStatement } from "./to-witness.ts";
import { isSlip } from "./unit-slips.ts";

/**
 * Judges a statement by our claim for the day of which it speaks.
 *
 * @param siblings The other statements of the same record of the data set.
 * @param kin The same model as others sell it.
 */
export function judge(
  matched: MatchedStatement,
  siblings: readonly MatchedStatement[],
  kin: readonly ModelRecord[] = [],
): Judgement {
  const { model, statement, witness } = matched;
  const gap = (reason: Reason): Judgement => ({ ...matched, outcome: "gap", reason, slip: false });
  if (!model.price.some(({ currency }) => currency === witness.currency)) {
    return gap(model.price.length > 0 ? "converted_currency" : "price_not_known");
  }
  const day = statement.from !== undefined && statement.from > witness.date ? statement.from : witness.date;
  const block = blockInForce(model, witness.currency, day);
  if (!block) return beforeTheFirst(matched, gap("before_first_price"));
  if (!isPriced(block)) return gap("price_not_known");
  const condition: Conditions = witness.condition ?? {};
  const rates = claimedRates(block, condition);
  if (!rates) return gap("not_sold_so");
  const claim = rates.get(fieldOf(witness) as UsageField);
  if (!claim) return gap("no_such_rate");
  const value = perCount(witness);
  const facts = { claimed: inUnitOf(witness.per, claim.perCount), claimed_from: startDay(block) };
  if (saysRate(witness, claim.perCount)) {
    const exactly = compareExact(claim.perCount, value) === 0;
    return { ...matched, ...facts, outcome: "agrees", reason: exactly ? "same" : "last_digits", slip: false };
  }
  const found = findReason({ ...matched, block, claim, value, siblings, kin });
  return { ...matched, ...facts, ...found, outcome: "differs", slip: isSlip(claim.perCount, value, found.reason) };
}

/** A price that we know only from a later day on. */
function beforeTheFirst(matched: MatchedStatement, gap: Judgement): Judgement {
  const { model, witness } = matched;
  const first = model.price.find(({ currency }) => currency === witness.currency);
  const block: CompiledBlock | undefined =
    first && blockInForce(model, witness.currency, first.effective_from.slice(0, 10));
  const claim = block && claimedRates(block, witness.condition ?? {})?.get(fieldOf(witness) as UsageField);
  if (!block || !claim || !saysRate(witness, claim.perCount)) return gap;
  const facts = { claimed: inUnitOf(witness.per, claim.perCount), claimed_from: startDay(block) };
  return { ...matched, ...facts, outcome: "agrees", reason: "earlier_than_known", slip: false };
}

function inUnitOf(per: keyof typeof RATE_TABLES, rate: { n: bigint; d: bigint }): string {
  return formatRate(multiplyRates(rate, { n: BigInt(RATE_TABLES[per].scale), d: 1n }));
}
