import { UNITS, type Unit } from "../../src/units.ts";
import {
  type Fraction,
  fraction,
  isMore,
  minus,
  most,
  over,
  plus,
  readNumber,
  roundUp,
  times,
  ZERO,
} from "./fraction.ts";
import type { HoldingRule } from "./holding-rules.ts";
import { INPUT_FIELDS, PRODUCTS } from "./input-cells.ts";
import { rateOf } from "./rates.ts";
import { Refusal } from "./refusal.ts";
import type { PricedRequest } from "./request.ts";

/** A unit and how many of its usage field it is billed for. */
export interface Billed {
  readonly unit: Unit;
  readonly count: Fraction;
}

/** Parts of a count outside the input; each token or page is in one of them at most. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  output_tokens: ["reasoning_output_tokens", "output_audio_tokens", "output_image_tokens", "output_video_tokens"],
  input_pages: ["input_annotated_pages"],
};

const isInput = (field: string) => field in PRODUCTS || INPUT_FIELDS.some((name) => name === field);

/** What is billed besides input tokens: each count less its parts. */
export function restOfCounts({ counts }: PricedRequest): ReadonlyMap<string, Fraction> {
  const rest = new Map([...counts].filter(([field]) => !isInput(field)));
  for (const [whole, parts] of Object.entries(PARTS)) {
    const inside = parts.map((part) => counts.get(part) ?? ZERO).reduce(plus, ZERO);
    const left = minus(counts.get(whole) ?? ZERO, inside);
    if (isMore(ZERO, left)) throw new Refusal("part_exceeds_whole");
    rest.set(whole, left);
  }
  return rest;
}

/**
 * The unit of each count. "Everything else used without a rate is `unit_not_priced`"; "`results` without a rate only
 * feeds thresholds"; counts under `measures` are not billed. Lines stand in the order of the registry.
 */
export function billedUnits(
  counts: ReadonlyMap<string, Fraction>,
  rules: readonly HoldingRule[],
  request: PricedRequest,
): readonly Billed[] {
  const billed = [...withPadding(counts, request)].filter(
    ([field, count]) => count.n > 0n && !request.block.measures?.some((name) => name === field),
  );
  const lines = billed.flatMap(([field, count]) => {
    const unit = pricedUnit(field, rules, request);
    if (unit === undefined && field !== "results") throw new Refusal("unit_not_priced");
    return unit === undefined ? [] : [{ unit, count }];
  });
  return lines.sort((a, b) => UNITS.indexOf(a.unit) - UNITS.indexOf(b.unit));
}

/** Of the units that count a field (seconds are sold by the second, minute or hour), the one that has a rate. */
function pricedUnit(field: string, rules: readonly HoldingRule[], request: PricedRequest): Unit | undefined {
  return UNITS.find((unit) => unit.usage_field === field && rateOf(unit, rules, request) !== undefined);
}

/** "`request_calls` is 1 where the file prices `request` and the usage does not say." */
export function requestCalls(rules: readonly HoldingRule[], request: PricedRequest): readonly [string, Fraction][] {
  const isPriced = pricedUnit("request_calls", rules, request) !== undefined;
  return isPriced && !request.reported.has("request_calls") ? [["request_calls", fraction(1n)]] : [];
}

/**
 * "`billing_increment` rounds up, then `minimum` floors the request": both look at the count as reported, before its
 * parts are taken out, so what they add is billed as the count itself.
 */
function withPadding(counts: ReadonlyMap<string, Fraction>, request: PricedRequest): ReadonlyMap<string, Fraction> {
  const { billing_increment, minimum } = request.block;
  const padded = new Map(counts);
  for (const [field, count] of request.counts) {
    const step = readNumber(billing_increment?.[field as keyof typeof billing_increment] ?? 0);
    const floor = readNumber(minimum?.[field as keyof typeof minimum] ?? 0);
    const rounded = step.n === 0n ? count : times(roundUp(over(count, step)), step);
    const added = minus(most(rounded, floor), count);
    if (added.n > 0n) padded.set(field, plus(padded.get(field) ?? ZERO, added));
  }
  return padded;
}
