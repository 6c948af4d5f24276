import { UNITS } from "../../src/units.ts";
import { feasibleSplits, type Split } from "./feasible-splits.ts";
import { type Fraction, fraction, isMore, plus, times, ZERO } from "./fraction.ts";
import type { HoldingRule } from "./holding-rules.ts";
import { CELLS, type Cell, UNIT_OF_CELL } from "./input-cells.ts";
import { payingUnit, tokenUnit } from "./paying-unit.ts";
import { rateOf } from "./rates.ts";
import { Refusal } from "./refusal.ts";
import type { PricedRequest } from "./request.ts";

/** Input tokens by usage field of the unit on whose line they are billed. */
type InputCounts = ReadonlyMap<string, Fraction>;

/** The ways to split the input. None at all: `part_exceeds_whole`. */
export function inputSplits(request: PricedRequest): readonly Split[] {
  const splits = feasibleSplits(request);
  if (splits.length === 0) throw new Refusal("part_exceeds_whole");
  return splits;
}

/**
 * "The engine takes the feasible split that costs most (a cell without a rate is not feasible; only such splits left:
 * `unit_not_priced`)." Several splits may cost the same: each of them is right.
 */
export function costliestInputs(
  splits: readonly Split[],
  rules: readonly HoldingRule[],
  request: PricedRequest,
): readonly InputCounts[] {
  const used = CELLS.filter((cell) => splits.some((split) => split.has(cell)));
  const units = new Map(used.map((cell) => [cell, lineOf(cell, rules, request)]));
  const priced = splits.filter((split) => [...split.keys()].every((cell) => units.get(cell) !== undefined));
  if (priced.length === 0) throw new Refusal("unit_not_priced");
  const bills = priced.map((split) => addUp(split, units as ReadonlyMap<Cell, Line>));
  const highest = bills.map(({ cost }) => cost).reduce((a, b) => (isMore(b, a) ? b : a));
  const dearest = bills.filter(({ cost }) => !isMore(highest, cost));
  return [...new Map(dearest.map(({ counts }) => [describe(counts), counts])).values()];
}

interface Line {
  readonly field: string;
  readonly rate: Fraction;
}

function lineOf(cell: Cell, rules: readonly HoldingRule[], request: PricedRequest): Line | undefined {
  const own = UNIT_OF_CELL[cell.modality][cell.state];
  const measured = own === undefined ? undefined : fieldOf(own);
  if (measured !== undefined && request.block.measures?.some((name) => name === measured)) {
    return { field: measured, rate: ZERO };
  }
  const key = payingUnit(cell, rules, request);
  const rate = key === undefined ? undefined : rateOf(tokenUnit(key), rules, request);
  return key === undefined || rate === undefined ? undefined : { field: fieldOf(key), rate };
}

const fieldOf = (key: string) =>
  UNITS.find((unit) => unit.table === "per_million_tokens" && unit.key === key)?.usage_field ?? key;

function addUp(split: Split, lines: ReadonlyMap<Cell, Line>) {
  const counts = new Map<string, Fraction>();
  let cost = ZERO;
  for (const [cell, tokens] of split) {
    const { field, rate } = lines.get(cell) as Line;
    counts.set(field, plus(counts.get(field) ?? ZERO, fraction(tokens)));
    cost = plus(cost, times(rate, fraction(tokens)));
  }
  return { counts, cost };
}

const describe = (counts: InputCounts) =>
  [...counts]
    .map(([field, { n }]) => `${field} ${n}`)
    .sort()
    .join();
