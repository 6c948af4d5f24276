import { UsageError } from "../errors.ts";
import type { CostOptions, ModelRecord, Usage } from "../types.ts";

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
  { region_group = {} }: ModelRecord,
  usage: Usage | undefined,
  { attributes, fixes }: CostOptions,
): RequestAttributes {
  if (!attributes && !fixes && !usage?.reasoning_output_tokens) return NONE;
  const given = new Map<string, readonly string[]>();
  for (const source of [attributes, fixes]) {
    for (const [name, value] of Object.entries(source ?? {})) {
      if (value === undefined || value === null) continue;
      const text = String(value);
      const said = given.get(name);
      if (said && !said.includes(text)) throw conflict(name, text, said[0]);
      // Clouds name their own regions: a rule may ask for the group that a region belongs to.
      const groups =
        name === "region" ? Object.keys(region_group).filter((group) => region_group[group]?.includes(text)) : [];
      given.set(name, [text, ...groups]);
    }
  }
  if (usage?.reasoning_output_tokens && !given.has("thinking")) given.set("thinking", ["true"]);
  return given;
}

function conflict(name: string, fixed: string, value: string | undefined): UsageError {
  return new UsageError(
    "attribute_conflict",
    `The model's id fixes ${name} = "${fixed}" but the request says "${value}". Leave ${name} out, or use the id of that ${name}.`,
    { name, fixed, value },
  );
}
