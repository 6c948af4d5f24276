import type { CompiledBlock } from "../../src/cost/compile-model.ts";
import type { Conditions, ModelRecord, PriceStatus } from "../../src/types.ts";
import { blockInForce, isPriced } from "./block-in-force.ts";
import { type ClaimedRate, claimedRates } from "./claimed-rate.ts";
import { decideStatus } from "./decide-status.ts";
import { type DecidingRate, type Vote, votesFor } from "./votes.ts";
import type { Witness } from "./witness.ts";

/** How well one rate is witnessed. */
export interface RateStatus {
  readonly claim: ClaimedRate;
  readonly status: PriceStatus;
  readonly votes: readonly Vote[];
}

/** How well a record's price is witnessed. */
export interface RecordStatus {
  /** The worst of input and output, else of the billed units; null where no price is in force. */
  readonly price_status: PriceStatus | null;
  /** Latest day on which the whole price was shown, by a witness or by whoever checked the claim. */
  readonly last_seen?: string;
  /** The rates that decided. */
  readonly rates: readonly RateStatus[];
}

const WORST: readonly PriceStatus[] = ["disputed", "single", "confirmed"];

/**
 * How well the price of a model is witnessed: the block in force on `data_date` in the provider's own currency.
 *
 * @param claim The record whose price is claimed.
 * @param witnesses What the data sets said of this model; others are no use here.
 */
export function priceStatus(claim: ModelRecord, witnesses: readonly Witness[], data_date: string): RecordStatus {
  const block = data_date === "" ? undefined : blockInForce(claim, mainCurrency(claim), data_date);
  if (!block || !isPriced(block)) return { price_status: null, rates: [] };
  const known = witnesses.filter(({ date }) => date <= data_date);
  const rates = decidingRates(block).map((deciding): RateStatus => {
    const votes = votesFor(block, deciding, known);
    return { claim: deciding.rate, status: decideStatus(votes), votes };
  });
  const decisive = withoutFreeSides(rates);
  const price_status = WORST.find((status) => decisive.some((rate) => rate.status === status)) ?? "single";
  return { price_status, last_seen: lastSeen(decisive, block.block.checked_on), rates };
}

/** The provider's own currency, or the only one that is listed. */
function mainCurrency({ currency, price }: ModelRecord): string {
  return price.some((block) => block.currency === currency) ? currency : (price[0]?.currency ?? currency);
}

/** Input and output tokens where they are priced, else everything that the block bills, by conditions where it must be. */
function decidingRates(block: CompiledBlock): readonly DecidingRate[] {
  const plain = ratesUnder(block, {});
  const tokens = plain.filter(({ rate }) => ["input_tokens", "output_tokens"].includes(rate.field));
  if (tokens.length > 0) return tokens;
  return plain.length > 0 ? plain : block.rules.flatMap(({ conditions }) => ratesUnder(block, conditions));
}

function ratesUnder(block: CompiledBlock, condition: Conditions): readonly DecidingRate[] {
  const rates = [...(claimedRates(block, condition)?.values() ?? [])];
  return rates.filter(({ rateFrom }) => rateFrom === undefined).map((rate) => ({ rate, condition }));
}

/** A side that is free, such as the output of embeddings, is left out by many: it decides only where somebody disagrees. */
function withoutFreeSides(rates: readonly RateStatus[]): readonly RateStatus[] {
  const isFree = ({ claim, status }: RateStatus) => claim.perCount.n === 0n && status !== "disputed";
  return rates.some((rate) => !isFree(rate)) ? rates.filter((rate) => !isFree(rate)) : rates;
}

/** The day on which even the least looked-after rate was shown. */
function lastSeen(rates: readonly RateStatus[], checkedOn: string): string {
  const days = rates.map(({ votes }) =>
    votes.reduce((latest, { agrees, date }) => (agrees && date > latest ? date : latest), ""),
  );
  const weakest = days.reduce((least, day) => (day < least ? day : least), days[0] ?? "");
  return weakest > checkedOn ? weakest : checkedOn;
}
