import { findPrice, type ModelRecord, type PriceBlock } from "@org/model-pricing";
import { moveBetween, startOf } from "./price-history.ts";

export type Missing = "covered" | "not_sold" | "no_price";
export type Mark = "peak" | "tier" | "batch" | "up" | "down";

/** What one row of the price table shows: the base rates in force, and what bends them. */
export interface PriceRow {
  readonly model: ModelRecord;
  readonly block: PriceBlock | undefined;
  readonly marks: readonly Mark[];
  readonly isShutDown: boolean;
  /** Why there is no price, as a key of the dictionary. */
  readonly missing: Missing | undefined;
}

/** The row of a model on a day: `YYYY-MM-DD`, from 00:00 UTC. */
export function priceRow(model: ModelRecord, day: string): PriceRow {
  const at = `${day}T00:00:00Z`;
  const block = findPrice(model, { at });
  return {
    model,
    block,
    marks: block ? marksOf(model, block, at) : [],
    isShutDown: isShutDown(model, at),
    missing: block ? undefined : whyMissing(model, at),
  };
}

/** Past its dated shutdown, or shut down on a day that nobody names. */
function isShutDown({ lifecycle, shutdown_on, shuts_down_at }: ModelRecord, at: string): boolean {
  if (shutdown_on === undefined) return lifecycle === "shut_down";
  return Date.parse(shuts_down_at ?? shutdown_on) <= Date.parse(at);
}

function whyMissing(model: ModelRecord, at: string): Missing {
  if (model.covered_by?.length) return "covered";
  const last = model.price.findLast((block) => startOf(block) <= Date.parse(at));
  return last?.withdrawn ? "not_sold" : "no_price";
}

function marksOf(model: ModelRecord, block: PriceBlock, at: string): readonly Mark[] {
  const rules = block.when ?? [];
  const keys = rules.filter((rule) => !rule.not_offered).map((rule) => Object.keys(rule));
  const marks: Mark[] = [];
  if (keys.some((names) => names.includes("schedule"))) marks.push("peak");
  if (keys.some((names) => names.some((name) => /^(above|from|upto)_/.test(name)))) marks.push("tier");
  if (rules.some((rule) => [rule.service_tier].flat().includes("batch"))) marks.push("batch");
  const next = model.price.find((other) => other.currency === block.currency && startOf(other) > Date.parse(at));
  const move = next ? moveBetween(block, next) : 0;
  if (move !== 0) marks.push(move > 0 ? "up" : "down");
  return marks;
}
