import { ATTRIBUTES } from "../../../src/attributes.ts";
import type { ModelRecord } from "../../../src/types.ts";
import { listValues } from "../conditions.ts";
import type { AnyRequest } from "./any-request.ts";
import { likelyBlock } from "./likely-block.ts";

/** Changes a request so that one of the rules may hold: asks for its attributes and passes its lower limits. */
export function aimAtRule({ usage, options }: AnyRequest, model: ModelRecord, nth: number): AnyRequest {
  const rules = likelyBlock(model, options)?.when ?? [];
  const rule = (rules[nth % Math.max(1, rules.length)] ?? {}) as Readonly<Record<string, unknown>>;
  const attributes: Record<string, unknown> = { ...options.attributes };
  const fixes: Record<string, unknown> = { ...options.fixes };
  const counts: Record<string, number | undefined> = { ...usage };
  for (const [key, wanted] of Object.entries(rule)) {
    const [, side, field] = /^(above|from)_(.+)$/.exec(key) ?? [];
    if (key in ATTRIBUTES) {
      const values = listValues(wanted);
      attributes[key] = values[nth % values.length];
      delete fixes[key];
    } else if (field !== undefined) {
      const least = (wanted as number) + (side === "above" ? 1 : 0);
      counts[field] = Math.max(counts[field] ?? 0, least);
    }
  }
  return { usage: counts, options: { ...options, attributes, ...(options.fixes && { fixes }) } };
}
