import { type AttributeName, NEUTRAL_VALUES } from "../attributes.ts";
import { NotPricedError } from "../errors.ts";
import type { CompiledBlock } from "./compile-model.ts";
import type { CompiledRule } from "./compile-rule.ts";
import { conditionValues } from "./implies.ts";
import type { RequestAttributes } from "./request-attributes.ts";

/**
 * Refuses an attribute's value that no holding rule names and that does not mean the provider's default.
 *
 * @throws {NotPricedError} `not_offered`.
 */
export function checkAttributes(
  attributes: RequestAttributes,
  { name: model, rules, neutral }: CompiledBlock,
  holding: readonly CompiledRule[],
): void {
  for (const [name, values] of attributes) {
    const value = values[0] as string;
    // A holding rule that asks for the attribute names one of its values.
    if (NEUTRAL_VALUES.includes(value) || holding.some((rule) => rule.attributes[name])) continue;
    // That a model thought changes the price only where a rule says so.
    if (name === "thinking" && !rules.some((rule) => rule.attributes[name])) continue;
    const unpriced = neutral.flatMap((source) => conditionValues(source[name as AttributeName] ?? []));
    if (values.some((item) => unpriced.includes(item))) continue;
    const known = [...new Set([...rules.flatMap((rule) => rule.attributes[name] ?? []), ...unpriced])];
    const listed = known.map((item) => `"${item}"`).join(", ") || `no ${name}`;
    throw new NotPricedError(
      "not_offered",
      `"${model}" has no price for ${name} = "${value}" in this request; it lists ${listed}. Leave ${name} out for the provider's default.`,
      { model, attribute: name, value, known },
    );
  }
}
