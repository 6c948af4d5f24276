import { NEUTRAL_VALUES } from "../attributes.ts";
import { UsageError } from "../errors.ts";
import type { Attributes, CostOptions, ModelRecord } from "../types.ts";
import type { Counts } from "./check-usage.ts";
import type { CompiledBlock } from "./compile-model.ts";

/** Attributes of a request by name: the value that was given, and the groups it belongs to. */
export type RequestAttributes = ReadonlyMap<string, readonly string[]>;

const NONE: RequestAttributes = new Map();

/**
 * Joins what the caller says, what the model's id fixes, and what the counts show: reported reasoning tokens mean that
 * the model thought, unless the caller says otherwise.
 *
 * @throws {UsageError} `attribute_conflict`: the caller contradicts the id.
 */
export function requestAttributes(
  model: ModelRecord,
  counts: Counts,
  { attributes, fixes }: CostOptions,
): RequestAttributes {
  const isThinking = attributes?.thinking === undefined && (counts.reasoning_output_tokens ?? 0) > 0;
  if (!attributes && !fixes && !isThinking) return NONE;
  const given = new Map<string, readonly string[]>();
  const add = (name: string, value: unknown) => {
    if (value !== undefined && value !== null)
      given.set(name, [String(value), ...groupsOf(model, name, String(value))]);
  };
  if (isThinking) add("thinking", true);
  for (const [name, value] of Object.entries(attributes ?? {})) add(name, value);
  for (const [name, value] of Object.entries(fixes ?? {})) add(name, value);
  return given;
}

/** Refuses a request that contradicts what the model's id fixes. */
export function checkFixes(model: ModelRecord, { attributes, fixes }: CostOptions): void {
  if (!attributes || !fixes) return;
  for (const [name, fixed] of Object.entries(fixes)) {
    const value = attributes[name as keyof Attributes];
    if (value === undefined || value === null || String(value) === String(fixed)) continue;
    if (groupsOf(model, name, String(value)).includes(String(fixed))) continue;
    throw new UsageError(
      "attribute_conflict",
      `The model's id fixes ${name} = "${fixed}" but the request says ${name} = "${value}". Leave ${name} out, or use the id of that ${name}.`,
      { name, fixed, value },
    );
  }
}

/** The first attribute that no holding rule names and that does not mean the provider's default. */
export function unknownAttribute(
  attributes: RequestAttributes,
  block: CompiledBlock,
  holding: readonly number[],
): readonly [name: string, value: string] | undefined {
  for (const [name, values] of attributes) {
    if (NEUTRAL_VALUES.includes(values[0] as string)) continue;
    const isNamed = (named: readonly string[] | undefined) => named?.some((value) => values.includes(value)) === true;
    if (isNamed(block.neutral.get(name))) continue;
    const rulesOf = (index: number) => block.rules[index]?.attributes.find(([other]) => other === name)?.[1];
    if (holding.some((index) => isNamed(rulesOf(index)))) continue;
    if (name === "thinking" && !block.rules.some((_, index) => rulesOf(index))) continue;
    return [name, values[0] as string];
  }
  return undefined;
}

/** Clouds name their own regions: a rule may ask for the group that a region belongs to. */
function groupsOf(model: ModelRecord, name: string, value: string): readonly string[] {
  if (name !== "region" || !model.region_group) return [];
  return Object.entries(model.region_group).flatMap(([group, regions]) => (regions.includes(value) ? [group] : []));
}
