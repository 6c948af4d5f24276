import { recordInstant } from "../instant.ts";
import type { AttributeConditions, ModelRecord, PriceBlock } from "../types.ts";
import { type CompiledRule, compileRule } from "./compile-rule.ts";
import type { RatePlan } from "./rate-plan.ts";
import { type CompiledSchedule, compileSchedule } from "./schedule.ts";

/** A price block with its rules taken apart. */
export interface CompiledBlock {
  /** `provider/id` of the model. */
  readonly name: string;
  readonly block: PriceBlock;
  /** Epoch milliseconds. */
  readonly start: number;
  readonly rules: readonly CompiledRule[];
  /** Attribute values that change nothing: the provider's and the block's neutral ones, and those of its equivalents. */
  readonly neutral: readonly AttributeConditions[];
  /** The rates of each set of holding rules that was met. */
  readonly plans: Map<unknown, RatePlan>;
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
  const name = `${model.provider}/${model.id}`;
  const lists = new Map<string, CompiledBlock[]>();
  for (const block of model.price) {
    const list = lists.get(block.currency) ?? [];
    lists.set(block.currency, list);
    list.push({
      name,
      block,
      start: recordInstant(block.starts_at ?? block.effective_from),
      rules: (block.when ?? []).map(compileRule),
      neutral: [model.neutral ?? {}, block.neutral ?? {}, ...(block.equivalent ?? [])],
      plans: new Map(),
    });
  }
  for (const list of lists.values()) list.sort((a, b) => b.start - a.start);
  const shutdown = model.shuts_down_at ?? model.shutdown_on;
  const schedules = Object.entries(model.schedules ?? {}).map(
    ([key, schedule]) => [key, compileSchedule(schedule)] as const,
  );
  return {
    name,
    lists,
    schedules: new Map(schedules),
    shutDownAt: shutdown === undefined ? Number.POSITIVE_INFINITY : recordInstant(shutdown),
  };
}
