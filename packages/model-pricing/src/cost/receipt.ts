import { divideHalfEven, formatScaled } from "../money/rate.ts";
import type { CostLine } from "../types.ts";
import type { ChargedQuantity } from "./adjust-quantities.ts";
import { MICRO, toMicro } from "./micro.ts";
import type { RatePlan } from "./rate-plan.ts";

/** Lines of a bill and their exact sum. */
export interface Receipt {
  readonly lines: CostLine[];
  readonly total: string;
  readonly exact: boolean;
}

const MAX_DECIMALS = 18;

/** Multiplies quantities by rates and adds the amounts as written. */
export function makeReceipt(charged: readonly ChargedQuantity[], { exponent }: RatePlan): Receipt {
  const lines: CostLine[] = [];
  let total = 0;
  for (const item of charged) {
    const amount = Number.isInteger(item.quantity) ? item.quantity * item.rate.scaled : Number.NaN;
    total += amount;
    lines.push(makeLine(item, formatScaled(amount, exponent), true));
  }
  // Numbers are exact as long as every amount is a whole number of 10^-exponent and their sum is below 2^53.
  if (!Number.isSafeInteger(total)) return addFractions(charged);
  return { lines, total: formatScaled(total, exponent), exact: true };
}

/** The general way: exact fractions, each line rounded half to even at 18 decimals where it needs more. */
function addFractions(charged: readonly ChargedQuantity[]): Receipt {
  const scale = 10n ** BigInt(MAX_DECIMALS);
  let total = 0n;
  let isExact = true;
  const lines = charged.map((item) => {
    const isWhole = Number.isSafeInteger(item.quantity);
    const quantity = isWhole ? BigInt(item.quantity) : BigInt(toMicro(item.quantity));
    const { n, d } = item.rate.perCount;
    const numerator = quantity * n * scale;
    const denominator = isWhole ? d : d * BigInt(MICRO);
    const amount = divideHalfEven(numerator, denominator);
    const exact = numerator % denominator === 0n;
    total += amount;
    isExact &&= exact;
    return makeLine(item, formatScaled(amount, MAX_DECIMALS), exact);
  });
  return { lines, total: formatScaled(total, MAX_DECIMALS), exact: isExact };
}

function makeLine({ rate, quantity, isSplit, quota }: ChargedQuantity, amount: string, exact: boolean): CostLine {
  const line: { -readonly [K in keyof CostLine]: CostLine[K] } = { ...rate.line, quantity, amount, exact };
  if (quota) line.free_quota = quota;
  if (isSplit) line.split = "costliest";
  return line;
}
