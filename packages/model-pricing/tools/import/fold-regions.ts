import { exactRatio } from "./decimal-text.ts";
import type { DraftBlock, DraftRule, RateTables } from "./types.ts";

const TOKENS = "per_million_tokens";

/** A block with what other regions of the same id cost, and the regions that could not be said. */
export interface FoldedBlock {
  readonly block: DraftBlock;
  readonly known: readonly string[];
  readonly left: readonly string[];
}

/**
 * Puts the prices of regions into one block: equal ones are neutral, a uniform surcharge on all rates is a multiplier,
 * other rates are written out where no tier of the block could meet them. What fits none of these is left out.
 */
export function foldRegions(base: DraftBlock, regions: ReadonlyMap<string, DraftBlock>): FoldedBlock {
  const neutral: string[] = [];
  const left: string[] = [];
  const rules = new Map<string, { regions: string[]; effects: readonly DraftRule[] }>();
  for (const [region, block] of regions) {
    const effects = effectsOf(base, block);
    if (effects === undefined) left.push(region);
    else if (effects.length === 0) neutral.push(region);
    else {
      const key = JSON.stringify(effects);
      const known = rules.get(key) ?? { regions: [], effects };
      known.regions.push(region);
      rules.set(key, known);
    }
  }
  const added = [...rules.values()].flatMap(({ regions: names, effects }) =>
    effects.map((rule) => ({ ...rule, conditions: { region: oneOrMany(names), ...rule.conditions } })),
  );
  const checked = [base, ...regions.values()].map(({ checked_on }) => checked_on).sort();
  return {
    block: {
      ...base,
      checked_on: checked.at(-1) ?? base.checked_on,
      ...(neutral.length > 0 ? { neutral: { region: neutral.sort() } } : {}),
      rules: [...base.rules, ...added],
    },
    known: [...neutral, ...[...rules.values()].flatMap(({ regions: names }) => names)].sort(),
    left,
  };
}

function oneOrMany(names: string[]): string | string[] {
  const [only] = names;
  return names.length === 1 && only !== undefined ? only : names.sort();
}

/** What a region's rules do, conditions besides the region; none where nothing differs, undefined where it cannot be said. */
function effectsOf(base: DraftBlock, block: DraftBlock): readonly DraftRule[] | undefined {
  if (JSON.stringify([base.tables, base.rules]) === JSON.stringify([block.tables, block.rules])) return [];
  const factors = ratiosOf(base.tables, block.tables);
  const [factor] = factors ?? [];
  if (factors?.size === 1 && factor !== undefined && sameTiers(base.rules, block.rules, factor)) {
    return factor === "1" ? [] : [{ conditions: {}, multiply: factor }];
  }
  const rates = tokensLike(base.tables, block.tables);
  if (rates === undefined || Object.keys(base.tables).length > 1) return undefined;
  const effects: DraftRule[] = [{ conditions: {}, tables: rates }];
  for (const { conditions, tables } of base.rules) {
    if (tables === undefined) continue;
    const theirs = block.rules.find((rule) => JSON.stringify(rule.conditions) === JSON.stringify(conditions));
    const there = theirs?.tables && tokensLike(tables, theirs.tables);
    if (there === undefined || conditions.service_tier !== undefined) return undefined;
    effects.push({ conditions, tables: there });
  }
  return effects;
}

/** The second's token rates for the first's keys; undefined where one of them is missing. */
function tokensLike(base: RateTables, other: RateTables): RateTables | undefined {
  const theirs = other[TOKENS];
  const keys = Object.keys(base[TOKENS] ?? {});
  if (theirs === undefined || !keys.every((key) => theirs[key] !== undefined)) return undefined;
  return { [TOKENS]: Object.fromEntries(keys.map((key) => [key, theirs[key] ?? ""])) };
}

/** By what the second's token rates exceed the first's; undefined where the two do not bill input and output alike. */
function ratiosOf(base: RateTables, other: RateTables): Set<string> | undefined {
  const [tokens, theirs] = [base[TOKENS], other[TOKENS]];
  if (tokens === undefined || theirs === undefined) return undefined;
  const factors = new Set<string>();
  for (const [key, rate] of Object.entries(tokens)) {
    const their = theirs[key];
    if (their === undefined && (key === "input" || key === "output")) return undefined;
    if (their === undefined || rate === "0") continue;
    factors.add(exactRatio(their, rate) ?? "none");
  }
  return factors.has("none") ? undefined : factors;
}

/** Whether a region's tiers are the base's with the same surcharge; a row that states no tiers says nothing against it. */
function sameTiers(base: readonly DraftRule[], other: readonly DraftRule[], factor: string): boolean {
  return other.every((rule) => {
    const match = base.find(({ conditions }) => JSON.stringify(conditions) === JSON.stringify(rule.conditions));
    if (match === undefined) return false;
    if (rule.tables === undefined || match.tables === undefined) {
      return JSON.stringify(rule.multiply) === JSON.stringify(match.multiply);
    }
    const factors = ratiosOf(match.tables, rule.tables);
    return factors?.size === 1 && factors.has(factor);
  });
}
