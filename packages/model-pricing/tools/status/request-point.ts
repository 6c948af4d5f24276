import { NEUTRAL_VALUES } from "../../src/attributes.ts";
import type { CompiledBlock } from "../../src/cost/compile-model.ts";
import type { CompiledRule } from "../../src/cost/compile-rule.ts";
import { conditionValues, parseThresholdKey } from "../../src/cost/implies.ts";
import type { Conditions } from "../../src/types.ts";

/** Other words for an attribute's value: a fast tier was called priority, a speed, or has its pixels written out. */
const OTHER_WORDS: Readonly<Record<string, readonly (readonly [name: string, value: string])[]>> = {
  "service_tier=fast": [
    ["speed", "fast"],
    ["service_tier", "priority"],
  ],
  "service_tier=priority": [["service_tier", "fast"]],
  "speed=fast": [["service_tier", "fast"]],
  "resolution=1280x720": [["resolution", "720p"]],
  "resolution=720x1280": [["resolution", "720p"]],
  "resolution=1920x1080": [["resolution", "1080p"]],
  "resolution=1080x1920": [["resolution", "1080p"]],
  "resolution=3840x2160": [["resolution", "4k"]],
  "resolution=2k": [["size", "2K"]],
  "resolution=4k": [["size", "4K"]],
};

/**
 * The rules of a block that hold for a request of the kind that a condition describes: just past its threshold, or small
 * where it has none. Undefined where we sell no such request: an attribute that no rule names, or `not_offered`.
 */
export function rulesAt(block: CompiledBlock, condition: Conditions): readonly CompiledRule[] | undefined {
  const attributes = namedAttributes(block, condition);
  if (!attributes) return undefined;
  const counts = samplePoint(condition);
  const holding = block.rules.filter((rule) => holds(rule, counts, attributes));
  return holding.some(({ rule }) => rule.not_offered === true) ? undefined : holding;
}

/** Attribute values in the words of the block's rules; undefined where no rule knows one of them. */
function namedAttributes(block: CompiledBlock, condition: Conditions): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const [name, value] of Object.entries(condition as Readonly<Record<string, never>>)) {
    if (parseThresholdKey(name) || name === "schedule") continue;
    const [written = ""] = conditionValues(value);
    const words = [[name, written] as const, ...(OTHER_WORDS[`${name}=${written}`] ?? [])];
    const known = words.find(([word, text]) => isNamed(block, word, text));
    if (known) found.set(...known);
    else if (!isNeutral(block, name, written)) return undefined;
  }
  return found;
}

/** Whether a value changes nothing. How much of a search is read matters only where a rule says so. */
function isNeutral(block: CompiledBlock, name: string, value: string): boolean {
  const isRuled = block.rules.some(({ attributes }) => Object.hasOwn(attributes, name));
  if (name === "search_context_size" && !isRuled) return true;
  if (NEUTRAL_VALUES.includes(value)) return true;
  return block.neutral.some((values) => valuesOf(values, name).includes(value));
}

function isNamed(block: CompiledBlock, name: string, value: string): boolean {
  return block.rules.some(({ attributes }) => attributes[name]?.includes(value) === true);
}

function valuesOf(conditions: object, name: string): readonly string[] {
  return conditionValues((conditions as Readonly<Record<string, string>>)[name] ?? []);
}

/** Counts of a request that the condition describes. A twentieth past the threshold: 128k is 128,000 or 131,072. */
function samplePoint(condition: Conditions): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [key, limit] of Object.entries(condition as Readonly<Record<string, number>>)) {
    const threshold = parseThresholdKey(key);
    if (!threshold || threshold.side === "upto") continue;
    counts.set(threshold.field, Math.ceil(limit * 1.05) + 1);
  }
  return counts;
}

function holds(rule: CompiledRule, counts: ReadonlyMap<string, number>, attributes: ReadonlyMap<string, string>) {
  if (rule.schedules.length > 0) return false;
  return (
    Object.entries(rule.attributes).every(([name, values]) => values.includes(attributes.get(name) ?? "")) &&
    rule.thresholds.every(({ side, field, limit }) => {
      const count = counts.get(field) ?? 1;
      return side === "above" ? count > limit : side === "from" ? count >= limit : count <= limit;
    })
  );
}
