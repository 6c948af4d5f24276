import { invalidUsage } from "../../errors.ts";
import { formatRate, multiplyRates, type Rate } from "../../money/rate.ts";

/** Limits as a provider states them, and the requests that are to go through them. Whole numbers above 0. */
export interface ThroughputInput {
  /** Requests a minute. */
  readonly rpm?: number | undefined;
  /** Requests a day. */
  readonly rpd?: number | undefined;
  /** Tokens a minute; providers differ in whether they count output as it comes or as it was asked for. */
  readonly tpm?: number | undefined;
  /** Tokens a day. */
  readonly tpd?: number | undefined;
  /** Requests at the same time. */
  readonly concurrency?: number | undefined;
  /** Tokens of one request, input and output together. Needed for `tpm` and `tpd`. */
  readonly tokens_per_request?: number | undefined;
  /** How long one request takes. Needed for `concurrency`. */
  readonly seconds_per_request?: number | undefined;
  /** How many requests are to be sent. */
  readonly requests?: number | undefined;
}

export type LimitName = "rpm" | "rpd" | "tpm" | "tpd" | "concurrency";

/** What the limits let through in the long run. Exact decimal text or fractions, such as `153.5` or `500/3`. */
export interface Throughput {
  readonly requests_per_minute: string;
  /** The limits that hold it there; several where they meet. */
  readonly bound_by: readonly LimitName[];
  /** What each limit alone would let through, in requests a minute. */
  readonly each: readonly { readonly limit: LimitName; readonly requests_per_minute: string }[];
  /** Milliseconds between the starts of two requests, rounded up: sent so, they stay below every limit. */
  readonly interval_ms: number;
  /** Requests that are under way at the same time at this rate, rounded up; where their duration is known. */
  readonly needed_concurrency?: number;
  /** Whole seconds until the last of them may start, rounded up; where their number is known. */
  readonly seconds_for_all?: number;
}

const MINUTES_PER_DAY = 1440n;

/**
 * Says how many requests go through rate limits, and which limit holds them up. Exact; it reckons with a steady stream and
 * not with bursts.
 *
 * @throws {UsageError} `invalid_usage`: a value is no whole number above 0, no limit is given, or what a limit counts is missing.
 *
 * @example
 * throughput({ rpm: 500, tpm: 200_000, tokens_per_request: 1_300 }).requests_per_minute
 * //=> "2000/13"
 */
export function throughput(input: ThroughputInput): Throughput {
  for (const [name, value] of Object.entries(input)) if (value !== undefined) checkWhole(name, value);
  const rates = ratesOf(input);
  const [first, ...others] = rates;
  if (first === undefined) throw invalidUsage("limits", "nothing", "at least one of rpm, rpd, tpm, tpd, concurrency");
  const least = others.reduce((low, { rate }) => (isLess(rate, low) ? rate : low), first.rate);
  const { seconds_per_request: seconds, requests } = input;
  return {
    requests_per_minute: formatRate(least),
    bound_by: rates.filter(({ rate }) => !isLess(least, rate)).map(({ limit }) => limit),
    each: rates.map(({ limit, rate }) => ({ limit, requests_per_minute: formatRate(rate) })),
    interval_ms: Number(divideUp(60_000n * least.d, least.n)),
    ...(seconds !== undefined && { needed_concurrency: Number(divideUp(least.n * BigInt(seconds), least.d * 60n)) }),
    ...(requests !== undefined && {
      seconds_for_all: Number(divideUp(BigInt(requests - 1) * 60n * least.d, least.n)),
    }),
  };
}

function checkWhole(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1) throw invalidUsage(name, value, "a whole number above 0");
}

interface LimitRate {
  readonly limit: LimitName;
  /** Requests a minute. */
  readonly rate: Rate;
}

function ratesOf({
  rpm,
  rpd,
  tpm,
  tpd,
  concurrency,
  tokens_per_request,
  seconds_per_request,
}: ThroughputInput): LimitRate[] {
  const tokens = () => BigInt(given("tokens_per_request", tokens_per_request, "tpm and tpd"));
  const seconds = () => BigInt(given("seconds_per_request", seconds_per_request, "concurrency"));
  return [
    ...(rpm === undefined ? [] : [rateOf("rpm", BigInt(rpm), 1n)]),
    ...(rpd === undefined ? [] : [rateOf("rpd", BigInt(rpd), MINUTES_PER_DAY)]),
    ...(tpm === undefined ? [] : [rateOf("tpm", BigInt(tpm), tokens())]),
    ...(tpd === undefined ? [] : [rateOf("tpd", BigInt(tpd), tokens() * MINUTES_PER_DAY)]),
    ...(concurrency === undefined ? [] : [rateOf("concurrency", BigInt(concurrency) * 60n, seconds())]),
  ];
}

function given(name: string, value: number | undefined, what: string): number {
  if (value === undefined) throw invalidUsage(name, value, `a whole number above 0, for ${what}`);
  return value;
}

function rateOf(limit: LimitName, n: bigint, d: bigint): LimitRate {
  return { limit, rate: multiplyRates({ n, d: 1n }, { n: 1n, d }) };
}

function isLess(a: Rate, b: Rate): boolean {
  return a.n * b.d < b.n * a.d;
}

function divideUp(n: bigint, d: bigint): bigint {
  return (n + d - 1n) / d;
}
