import { isDeepStrictEqual } from "node:util";
import { compareDecimals, type ModelRecord, type PriceBlock } from "@org/model-pricing";
import { baseSteps } from "./base-steps.ts";
import type { ChangeBasis, ChangeKind, RateStep } from "./change.ts";
import { ruleSteps } from "./rule-steps.ts";

/** What one block changed against the one before it in its currency. */
export interface PriceChange {
  readonly date: string;
  readonly block: PriceBlock;
  readonly kind: ChangeKind;
  readonly basis: ChangeBasis;
  readonly steps: readonly RateStep[];
}

/** How long after a release a first price that a data set saw is still news of the release. */
const NEW_WITHIN_DAYS = 31;
const DAY = 86_400_000;

/** What else a bill depends on, beside rates and rules. */
const TERMS = ["free", "included", "minimum", "billing_increment", "measures"] as const;

/** Changes of a model's prices, list by list, oldest first. What has no known beginning is no event. */
export function priceChanges(model: ModelRecord): readonly PriceChange[] {
  const lists = Map.groupBy(model.price, ({ currency }) => currency);
  const first = model.price.map(dateOf).sort()[0];
  return [...lists.values()].flatMap((blocks) => [
    ...(blocks[0] && dateOf(blocks[0]) === first ? firstPrice(model, blocks[0]) : []),
    ...blocks.slice(1).flatMap((block, index) => laterPrice(model, block, blocks.slice(0, index + 1))),
  ]);
}

/** `YYYY-MM-DD` of a block's start, as the provider wrote it. */
function dateOf({ effective_from }: PriceBlock): string {
  return effective_from.slice(0, 10);
}

function firstPrice({ release_date }: ModelRecord, block: PriceBlock): readonly PriceChange[] {
  const date = dateOf(block);
  const days = release_date === undefined ? undefined : (Date.parse(date) - Date.parse(release_date)) / DAY;
  const isNearRelease = days !== undefined && days >= 0 && days <= NEW_WITHIN_DAYS;
  const isNew = isExact(block) || (block.effective_basis === "first_seen" && isNearRelease);
  if (!isNew || block.unknown || block.withdrawn) return [];
  return [{ date, block, kind: "new", basis: basisOf(block), steps: baseSteps(undefined, block) }];
}

function laterPrice(model: ModelRecord, block: PriceBlock, earlier: readonly PriceBlock[]): readonly PriceChange[] {
  const common = { date: dateOf(block), block, basis: basisOf(block) };
  const isGone = ({ withdrawn, unknown }: PriceBlock) => withdrawn === true || unknown === true;
  // After a time at a price that nobody knows, the last known one is what readers compare with.
  const known = earlier.findLast((each) => !isGone(each));
  const last = earlier.at(-1);
  if (isGone(block)) {
    if (last && last.withdrawn === block.withdrawn && last.unknown === block.unknown) return [];
    const steps = last && !isGone(last) ? baseSteps(last, block) : [];
    return [{ ...common, kind: block.withdrawn ? "withdrawn" : "unknown", steps }];
  }
  if (!known) return [{ ...common, kind: "terms", steps: baseSteps(undefined, block) }];
  const steps = [...baseSteps(known, block), ...ruleSteps(model, known, block)];
  const isSame = steps.length === 0 && TERMS.every((key) => isDeepStrictEqual(known[key], block[key]));
  // A list that was only written down again is no event, unless it had been gone in between.
  return isSame && last === known ? [] : [{ ...common, kind: kindOfSteps(steps), steps }];
}

function isExact({ effective_basis }: PriceBlock): boolean {
  return effective_basis === "announced" || effective_basis === "release";
}

function basisOf(block: PriceBlock): ChangeBasis {
  return isExact(block) ? "exact" : (block.effective_basis as ChangeBasis);
}

/** Whether rates went down, up or both; `terms` where none can be compared. */
export function kindOfSteps(steps: readonly RateStep[]): ChangeKind {
  const moves = new Set(
    steps.flatMap(({ before, after }) => (before === null || after === null ? [] : compareDecimals(before, after))),
  );
  if (moves.size > 1) return "mixed";
  return moves.has(1) ? "cut" : moves.has(-1) ? "rise" : "terms";
}
