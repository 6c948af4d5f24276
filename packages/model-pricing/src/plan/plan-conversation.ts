import { calculateCost } from "../cost/calculate-cost.ts";
import { subtractDecimals } from "../money/decimals.ts";
import type { Cost, DecimalText, ModelRecord, Usage } from "../types.ts";
import { cacheMinimum } from "./cache-minimum.ts";
import { checkCount } from "./check-input.ts";
import { billWarnings, hourWarnings, priceAt } from "./common-remarks.ts";
import { conversationRemarks } from "./conversation-remarks.ts";
import { conversationTurns } from "./conversation-turns.ts";
import type { Plan, PlanLine, PlanOptions } from "./plan.ts";
import { planLine } from "./plan-line.ts";
import { sumOf } from "./sum-of.ts";

/** A conversation whose turns are of one size. */
export interface ConversationInput {
  /** Turns: a message of the user and its answer. 1 to 1000. */
  readonly turns: number;
  /** Tokens of each message of the user. */
  readonly user_tokens: number;
  /** Tokens of each answer, without reasoning. */
  readonly answer_tokens: number;
  /** Tokens sent before the first message at every turn: instructions and tool schemas. 0 where it is left out. */
  readonly system_tokens?: number | undefined;
  /** Tokens of reasoning before each answer: billed as output, not sent again. 0 where it is left out. */
  readonly reasoning_tokens?: number | undefined;
}

export type ConversationLine = PlanLine<"turn", "without_cache" | "with_cache"> & {
  readonly usage: Usage;
  readonly turn: number;
};

export type ConversationPlan = Plan<
  "conversation",
  {
    /** Every turn sends the whole history at the full input rate. */
    readonly without_cache: DecimalText;
    /** What was sent the turn before is read from the cache; what is new is written to it. */
    readonly with_cache: DecimalText;
    /** What the cache saves; with a minus sign where writing to it costs more. */
    readonly saving: DecimalText;
  },
  {
    readonly turns: number;
    /** Over all turns: what is sent, of which most was sent before. */
    readonly input_tokens: number;
    readonly output_tokens: number;
    /** Of the last turn's request. */
    readonly last_input_tokens: number;
  },
  ConversationLine
>;

/**
 * Shows how a conversation grows dearer, because every turn sends the whole history again.
 *
 * @returns Two lines per turn, in order of the turns: without a cache, then with one. Each is one request with its bill.
 *   The cache holds the whole prompt of the turn before where that is long enough; providers cache in blocks, so a real
 *   bill has a few tokens less from the cache. Writes cost extra where the list prices them.
 * @throws {UsageError} `invalid_usage`: a count is out of bounds.
 * @throws {NotPricedError} `not_offered`: a turn is longer than the model is sold for.
 * @throws {PricingError} What else `calculateCost` throws.
 *
 * @example
 * planConversation(gpt_4o, { turns: 10, user_tokens: 100, answer_tokens: 300 }, { at: "2026-11-24T00:00:00Z" }).totals.without_cache
 * //=> "0.0775"
 */
export function planConversation(model: ModelRecord, input: ConversationInput, options: PlanOptions): ConversationPlan {
  checkCount("turns", input.turns, 1, 1000);
  for (const field of ["user_tokens", "answer_tokens", "system_tokens", "reasoning_tokens"] as const) {
    checkCount(field, input[field] ?? 0, 0, 1e9);
  }
  const first = calculateCost(model, {}, options);
  const minimum = cacheMinimum(model)?.tokens ?? 0;
  const bills: Cost[] = [];
  const lines = conversationTurns(input, minimum, writesAreBilled(model, options)).flatMap(
    ({ turn, without_cache, with_cache }) =>
      Object.entries({ without_cache, with_cache }).map(([way, usage]): ConversationLine => {
        const { total: each } = bills[bills.push(calculateCost(model, usage, options)) - 1] as Cost;
        const total = way as ConversationLine["total"];
        return { ...planLine({ item: "turn", total, quantity: 1, each, bill: bills.length - 1 }), usage, turn };
      }),
  );
  const [without_cache, with_cache] = [sumOf(lines, "without_cache"), sumOf(lines, "with_cache")];
  const plain = lines.filter(({ total }) => total === "without_cache").map(({ usage }) => usage);
  const tokens = (field: "input_tokens" | "output_tokens") =>
    plain.reduce((sum, usage) => sum + (usage[field] ?? 0), 0);
  const remarks = conversationRemarks(model, input, lines, bills);
  return {
    scenario: "conversation",
    currency: first.currency,
    at: first.at,
    totals: { without_cache, with_cache, saving: subtractDecimals(without_cache, with_cache) },
    figures: {
      turns: input.turns,
      input_tokens: tokens("input_tokens"),
      output_tokens: tokens("output_tokens"),
      last_input_tokens: plain.at(-1)?.input_tokens ?? 0,
    },
    lines,
    bills,
    assumptions: [priceAt(first), ...remarks.assumptions],
    warnings: [...remarks.warnings, ...hourWarnings(model, first), ...billWarnings(model, bills)],
  };
}

/** Whether the list has a rate of its own for what is written to the cache. */
function writesAreBilled(model: ModelRecord, options: PlanOptions): boolean {
  const probe = calculateCost(model, { input_tokens: 1, cache_creation_input_tokens: 1 }, options);
  return probe.lines.some(({ unit, rate_from }) => unit === "cache_write" && rate_from === undefined);
}
