import { describeConditions, type RulePart } from "../lint/price-parts.ts";
import { InputError } from "../new/input-error.ts";
import { plural } from "../report.ts";
import type { LastBlock } from "./last-block.ts";

/** What a new block takes over from the conditions of the one before. */
export interface KeptRules {
  /** Positions in the list of rules. */
  readonly rules: readonly number[];
  readonly keepsEquivalents: boolean;
  /** One line each, for the person who has to look at them. */
  readonly described: readonly string[];
}

export type RuleChoice = "copy" | "none" | undefined;

const NOTHING: KeptRules = { rules: [], keepsEquivalents: false, described: [] };

/**
 * Chooses what to repeat. A multiplier goes with any rate; a rate that a rule writes was set beside the old list and may
 * be stale, so nobody but the person can say whether it still holds.
 *
 * @throws {InputError} A rule writes rates and nothing was said about it.
 */
export function chooseRules(
  last: LastBlock | undefined,
  choice: RuleChoice,
  lineOf: (rule: RulePart) => number,
): KeptRules {
  if (!last || choice === "none") return NOTHING;
  const written = last.rules.filter(({ rates }) => rates.length > 0);
  const equivalents = last.block.equivalent?.length ?? 0;
  if (choice === undefined && written.length + equivalents > 0) {
    const rules = written.map((rule) => `${describeConditions(rule.conditions)} (line ${lineOf(rule)})`);
    const parts = [...rules, ...(equivalents > 0 ? [plural(equivalents, "equivalent")] : [])];
    throw new InputError(
      `Nothing was written: the block of ${last.block.effective_from} has rules with rates of their own, which may be stale beside the new ones: ${parts.join("; ")}. --copy-rules repeats them for you to correct in the file, --no-rules leaves all rules out.`,
    );
  }
  return {
    rules: last.rules.map((_, index) => index),
    keepsEquivalents: true,
    described: [...last.rules.map(describeRule), ...(equivalents > 0 ? [plural(equivalents, "equivalent")] : [])],
  };
}

function describeRule({ conditions, rates, multiply, isNotOffered }: RulePart): string {
  const effects = [
    ...rates.map(({ key, value }) => `${key} ${value}`),
    ...(multiply === undefined
      ? []
      : [`multiply ${typeof multiply === "number" ? multiply : JSON.stringify(multiply)}`]),
    ...(isNotOffered ? ["not offered"] : []),
  ];
  return `${describeConditions(conditions)}: ${effects.join(", ")}`;
}
