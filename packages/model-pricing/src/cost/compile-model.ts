import type { ModelRecord, PriceBlock } from "../types.ts";
import { type CompiledRule, compileRule } from "./compile-rule.ts";
import { implies } from "./implies.ts";
import { recordInstant } from "../instant.ts";
import type { RatePlan } from "./rate-plan.ts";
import { type CompiledSchedule, compileSchedule } from "./schedule.ts";

/** A price block with its rules taken apart. `plans` caches the rates of each set of holding rules that was met. */
export interface CompiledBlock {
  readonly block: PriceBlock;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly rules: readonly CompiledRule[];
  /** Whether rule `i` implies rule `j`. */
  readonly implications: readonly (readonly boolean[])[];
  readonly plans: Map<string | number, RatePlan>;
  /** Attribute values that are named but change nothing: the block's neutral ones and those of its equivalents. */
  readonly neutral: ReadonlyMap<string, readonly string[]>;
}

/** A model made ready for pricing, once. */
export interface CompiledModel {
  readonly name: string;
  /** Blocks by currency, newest first. */
  readonly lists: ReadonlyMap<string, readonly CompiledBlock[]>;
  readonly schedules: ReadonlyMap<string, CompiledSchedule>;
  readonly shutDownAt: number;
}

const compiled = new WeakMap<ModelRecord, CompiledModel>();

/** The compiled form of a record, made at its first use. Records are read-only: a changed one must be a new object. */
export function compileModel(model: ModelRecord): CompiledModel {
  const known = compiled.get(model);
  if (known) return known;
  const fresh = build(model);
  compiled.set(model, fresh);
  return fresh;
}

function build(model: ModelRecord): CompiledModel {
  const lists = new Map<string, CompiledBlock[]>();
  for (const block of model.price) {
    const list = lists.get(block.currency) ?? [];
    lists.set(block.currency, list);
    list.push(compileBlock(model, block));
  }
  for (const list of lists.values()) list.sort((a, b) => b.start - a.start);
  const shutdown = model.shuts_down_at ?? model.shutdown_on;
  return {
    name: `${model.provider}/${model.id}`,
    lists,
    schedules: new Map(
      Object.entries(model.schedules ?? {}).map(([name, schedule]) => [name, compileSchedule(schedule)]),
    ),
    shutDownAt: shutdown === undefined ? Number.POSITIVE_INFINITY : recordInstant(shutdown),
  };
}

function compileBlock(model: ModelRecord, block: PriceBlock): CompiledBlock {
  const rules = (block.when ?? []).map(compileRule);
  const neutral = new Map<string, string[]>();
  for (const source of [model.neutral, block.neutral, ...(block.equivalent ?? [])]) {
    for (const [name, values] of Object.entries((source ?? {}) as Record<string, unknown>)) {
      if (name.startsWith("per_")) continue;
      neutral.set(name, [...(neutral.get(name) ?? []), ...[values].flat().map(String)]);
    }
  }
  return {
    block,
    start: recordInstant(block.starts_at ?? block.effective_from),
    rules,
    implications: rules.map((a) => rules.map((b) => implies(a.conditions, b.conditions))),
    plans: new Map(),
    neutral,
  };
}
