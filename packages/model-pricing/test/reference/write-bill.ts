import type { Billed } from "./billed-counts.ts";
import {
  type Fraction,
  fraction,
  least,
  minus,
  over,
  plus,
  readFraction,
  readNumber,
  times,
  ZERO,
} from "./fraction.ts";
import type { HoldingRule } from "./holding-rules.ts";
import { rateFrom, rateOf } from "./rates.ts";
import type { PricedRequest } from "./request.ts";
import { writeAmount } from "./write-amount.ts";

export interface BillLine {
  readonly unit: string;
  readonly per: string;
  readonly usage_field: string;
  readonly quantity: Fraction;
  readonly rate: Fraction;
  readonly rate_from?: string | undefined;
  readonly amount: string;
}

export interface Bill {
  readonly total: string;
  readonly exact: boolean;
  readonly lines: readonly BillLine[];
}

/** The lines of a bill and their sum "as written"; "a line that comes to nothing is left out". */
export function writeBill(billed: readonly Billed[], rules: readonly HoldingRule[], request: PricedRequest): Bill {
  const charged = takeFree(
    billed.map((one) => takeIncluded(one, request)),
    request,
  ).filter(({ count }) => count.n > 0n);
  const lines = charged.map(({ unit, count }) => {
    const rate = rateOf(unit, rules, request) as Fraction;
    const { text, exact } = writeAmount(over(times(rate, count), fraction(BigInt(unit.scale))));
    const { key, table, usage_field } = unit;
    const rate_from = rateFrom(unit, rules, request);
    return { unit: key, per: table, usage_field, quantity: count, rate, rate_from, amount: text, exact };
  });
  const total = lines.map(({ amount }) => readFraction(amount)).reduce(plus, ZERO);
  return { total: writeAmount(total).text, exact: lines.every(({ exact }) => exact), lines };
}

/** "Then `included` is taken off": fewer than included give nothing back. */
function takeIncluded({ unit, count }: Billed, { block }: PricedRequest): Billed {
  const included = readNumber(block.included?.[unit.usage_field] ?? 0);
  return { unit, count: minus(count, least(count, included)) };
}

/**
 * "Then what is free": what is left of a pool, which several quotas may share, in the order in which the quotas list
 * their units.
 */
function takeFree(billed: readonly Billed[], { block, freeRemaining }: PricedRequest): readonly Billed[] {
  const counts = billed.map(({ count }) => count);
  const left = new Map(Object.entries(freeRemaining).map(([pool, quantity]) => [pool, readNumber(quantity)]));
  for (const { units, pool = units[0] as string } of block.free ?? []) {
    for (const key of units) {
      for (const [index, { unit }] of billed.entries()) {
        if (unit.key !== key) continue;
        const taken = least(counts[index] as Fraction, left.get(pool) ?? ZERO);
        counts[index] = minus(counts[index] as Fraction, taken);
        left.set(pool, minus(left.get(pool) ?? ZERO, taken));
      }
    }
  }
  return billed.map(({ unit }, index) => ({ unit, count: counts[index] as Fraction }));
}
