import { implies } from "../../../src/cost/implies.ts";
import { compareRates, differsBy, exactRate } from "../exact-rate.ts";
import { type BlockPart, findRate, listBlocks, type RatePart, type RulePart } from "../price-parts.ts";
import type { FileRule, FileSubject, Finding } from "../types.ts";

const WITHIN_BLOCK = 3n;
const BETWEEN_BLOCKS = 10n;
const BETWEEN_RULES = 10n;

/** Warns at changes so large that a slip of the decimal point is likelier than a decision of the provider. */
export const priceJump: FileRule = {
  name: "price-jump",
  scope: "file",
  severity: "warn",
  *check(subject, { previous }) {
    const before = subject.blocks.length > 0 ? previous(subject.model.path) : undefined;
    const old = before ? listBlocks(before) : [];
    const latest = new Map<string, BlockPart>();
    for (const part of subject.blocks) {
      const currency = currencyOf(subject, part);
      const same = old.find(
        ({ block }) =>
          block.effective_from === part.block.effective_from && (block.currency ?? "") === (part.block.currency ?? ""),
      );
      const edited = same ? [...findEdits(part, same)] : [];
      yield* edited;
      const earlier = latest.get(currency);
      // A note says why a price moved that far.
      const isExplained = edited.length > 0 || part.block.note !== undefined;
      if (earlier && !isExplained) yield* findSteps(subject, part, earlier);
      for (const rule of part.rules) yield* findSlips(subject, part, rule);
      if (part.rates.length > 0) latest.set(currency, part);
    }
  },
};

const currencyOf = ({ provider }: FileSubject, { block }: BlockPart) =>
  block.currency ?? provider.file?.currency ?? "USD";

function* findEdits(part: BlockPart, old: BlockPart): Iterable<Finding> {
  for (const { rate, other } of pairs(part.rates, old.rates, WITHIN_BLOCK)) {
    const [now, then] = [exactRate(rate.value), exactRate(other.value)];
    const isUp = now !== undefined && then !== undefined && compareRates(now, then) > 0n;
    yield {
      at: rate.at,
      message: `${rate.key} ${isUp ? "rose" : "fell"} from ${other.value} to ${rate.value} inside an existing block.`,
      fix: `if the provider ${isUp ? "raised" : "lowered"} it, add a [[price]] block; if ${other.value} was wrong, say so in the PR.`,
    };
  }
}

function* findSteps({ toml }: FileSubject, part: BlockPart, earlier: BlockPart): Iterable<Finding> {
  for (const { rate, other } of pairs(part.rates, earlier.rates, BETWEEN_BLOCKS)) {
    yield {
      at: rate.at,
      message: `${rate.key} went from ${other.value} (line ${toml.locate(other.at).line}) to ${rate.value} with this block, tenfold or more.`,
      fix: "check the decimal point on the source page; if it is right, say in a note of the block why it moved that far.",
    };
  }
}

/** A rate that is near any of its neighbours is no slip: the base, rules that it is a case of, rules that are cases of it. */
function* findSlips({ toml }: FileSubject, part: BlockPart, rule: RulePart): Iterable<Finding> {
  const isNeighbour = (other: RulePart) =>
    implies(rule.conditions, other.conditions) || implies(other.conditions, rule.conditions);
  const others = part.rules.filter((other) => other !== rule && isNeighbour(other));
  for (const rate of rule.rates) {
    const near = [part.rates, ...others.map(({ rates }) => rates)].flatMap(
      (rates) => findRate(rates, rate.table, rate.key) ?? [],
    );
    const [first] = near;
    if (first === undefined || !near.every((other) => isJump(rate, other, BETWEEN_RULES))) continue;
    yield {
      at: rate.at,
      message: `${rate.key} is ${rate.value} in this rule and ${first.value} on line ${toml.locate(first.at).line}, tenfold or more apart.`,
      fix: "check the decimal point of both on the source page.",
    };
  }
}

function pairs(rates: readonly RatePart[], others: readonly RatePart[], factor: bigint) {
  return rates.flatMap((rate) => {
    const other = findRate(others, rate.table, rate.key);
    return other && isJump(rate, other, factor) ? [{ rate, other }] : [];
  });
}

function isJump(rate: RatePart, other: RatePart, factor: bigint): boolean {
  const [a, b] = [exactRate(rate.value), exactRate(other.value)];
  return a !== undefined && b !== undefined && differsBy(a, b, factor);
}
