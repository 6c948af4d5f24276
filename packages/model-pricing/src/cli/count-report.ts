import { calculateCost, PricingError, type Resolution } from "../index.ts";
import type { TokenRange } from "../tokens/index.ts";
import type { Counting } from "./count-file.ts";

/** Tokens by one way of counting. */
export interface Count extends TokenRange {
  readonly counted_as: string;
  readonly exact: boolean;
}
export interface FileCount extends Count {
  readonly file: string;
}

interface Priced {
  /** Of a request with this input alone; null where no model was named or its price is not known. */
  readonly cost: string | null;
}

/** What `tokens` prints. */
export interface CountReport {
  readonly model?: string;
  readonly currency?: string;
  readonly at?: string;
  readonly files: readonly (FileCount & Priced)[];
  /** One entry per way of counting. */
  readonly total: readonly (Count & Priced)[];
  /** Why there is no cost. */
  readonly no_cost?: string;
}

/** The model whose price is asked for, and when. */
interface PriceOf extends Resolution {
  readonly at: string;
  readonly currency: string | undefined;
}

/** Adds up the counts and prices each as one request. An unknown price does not keep anybody from counting. */
export function makeReport(
  counts: readonly FileCount[],
  countings: readonly Counting[],
  priceOf: PriceOf | undefined,
): CountReport {
  const totals = countings.map(({ name, exact }): Count => {
    const own = counts.filter(({ counted_as }) => counted_as === name);
    const sum = (end: "tokens" | "low" | "high") => own.reduce((total, count) => total + count[end], 0);
    return { counted_as: name, exact, tokens: sum("tokens"), low: sum("low"), high: sum("high") };
  });
  const unpriced = <C extends Count>(list: readonly C[]) => list.map((count) => ({ ...count, cost: null }));
  if (!priceOf) return { files: unpriced(counts), total: unpriced(totals) };
  const { model, fixes, at, currency } = priceOf;
  const named = { model: `${model.provider}/${model.id}`, currency: currency ?? model.currency, at };
  const price = <C extends Count>(count: C) => {
    const cost = calculateCost(model, { input_tokens: count.tokens }, { at, currency, fixes });
    return { ...count, cost: cost.total };
  };
  try {
    return { ...named, files: counts.map(price), total: totals.map(price) };
  } catch (error) {
    if (!(error instanceof PricingError)) throw error;
    const no_cost = `${error.message} [${error.code}]`;
    return { ...named, files: unpriced(counts), total: unpriced(totals), no_cost };
  }
}
