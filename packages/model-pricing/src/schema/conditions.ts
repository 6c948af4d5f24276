import * as z from "zod";
import { ATTRIBUTES, type AttributeName } from "../attributes.ts";
import { UNITS_OF_FIELD, type UsageField } from "../units.ts";
import { digitsOf } from "./decimal.ts";
import { field, listOf, shapeOf, tableOf, text } from "./fields.ts";
import { type Refusal, refuse, type Unchecked } from "./refuse.ts";

export const ATTRIBUTE_NAMES = Object.keys(ATTRIBUTES) as AttributeName[];
export const USAGE_FIELDS = [...UNITS_OF_FIELD.keys()] as UsageField[];

type AttributeValue = string | boolean;

/** One value of an attribute, as its registry allows it. */
function attributeValue(name: AttributeName): z.ZodType<AttributeValue, AttributeValue> {
  const values: readonly string[] | RegExp = ATTRIBUTES[name].values;
  if (values instanceof RegExp) return z.string().regex(values);
  return values.includes("true") ? z.boolean() : z.enum(values);
}

/** Values of attributes whose registry has a pattern instead of a list. */
const EXAMPLES: Partial<Record<AttributeName, string>> = {
  region: "us",
  size: "1024x1024",
  resolution: "720p",
  variant: "preview",
};

function exampleOf(name: AttributeName): AttributeValue | undefined {
  const values: readonly string[] | RegExp = ATTRIBUTES[name].values;
  if (values instanceof RegExp) return EXAMPLES[name];
  return values.includes("true") ? true : values[0];
}

/** A value, or a list that means any of its values. */
function anyValue(
  name: AttributeName,
): z.ZodType<AttributeValue | AttributeValue[], AttributeValue | AttributeValue[]> {
  const description = `${ATTRIBUTES[name].means}; a list means any of them`;
  const examples = [exampleOf(name)];
  return z
    .union([attributeValue(name), listOf(attributeValue(name))])
    .meta({ id: `attribute_${name}`, description, examples });
}

/** Attribute conditions as part of a larger table. */
export const attributeConditionShape = shapeOf(ATTRIBUTE_NAMES, anyValue);

/** `[neutral]`: attribute values that change nothing. */
export const neutral = z.strictObject(attributeConditionShape).meta({ id: "attribute_values" });

/** Attributes that an id fixes: one value each. */
export const attributes = tableOf(ATTRIBUTE_NAMES, (name) =>
  field(attributeValue(name), ATTRIBUTES[name].means, exampleOf(name)),
);

const count = z.number().int().min(0).meta({ id: "count", description: "a whole number" });
const measure = z
  .number()
  .min(0)
  .check(refuse((value: number) => refuseLong(value)))
  .meta({ id: "measure", description: "a number with at most six decimals" });

/** A count of a usage field: whole, or with at most six decimals where the field is measured. */
export function quantityOf(name: UsageField): z.ZodNumber {
  return UNITS_OF_FIELD.get(name)?.[0]?.fractional === true ? measure : count;
}

function* refuseLong(value: unknown): Iterable<Refusal> {
  if (typeof value !== "number" || !Number.isFinite(value) || digitsOf(value).decimals <= 6) return;
  yield { message: `${value} has more than 6 decimals.`, fix: "round it to 6 decimals." };
}

const SIDES = { above: "more than", from: "at least", upto: "at most" } as const;
type Side = keyof typeof SIDES;
export type ThresholdName = `${Side}_${UsageField}`;

const sides = Object.keys(SIDES) as Side[];
const thresholdNames = sides.flatMap((side) => USAGE_FIELDS.map((name): ThresholdName => `${side}_${name}`));

/** Thresholds on the whole request as part of a larger table. */
export const thresholdShape = shapeOf(thresholdNames, (name) => {
  const side = name.slice(0, name.indexOf("_")) as Side;
  const usageField = name.slice(side.length + 1) as UsageField;
  return field(quantityOf(usageField), `${SIDES[side]} this many ${usageField}`, 200_000);
});

/** All conditions of a rule. */
export const conditionShape = {
  ...thresholdShape,
  schedule: field(
    z.union([text, listOf(text)]),
    "a schedule of provider.toml, or a list: any of them",
    "peak",
  ).optional(),
  ...attributeConditionShape,
};

/** Whether a key of a rule is a condition. */
export function isCondition(key: string): boolean {
  return Object.hasOwn(conditionShape, key);
}

/** Refuses a rule whose thresholds no request can meet. */
export function* refuseImpossible(rule: Unchecked): Iterable<Refusal> {
  for (const [key, upto] of Object.entries(rule)) {
    if (!key.startsWith("upto_")) continue;
    const name = key.slice("upto_".length);
    const above = rule[`above_${name}`];
    const from = rule[`from_${name}`];
    if (typeof upto !== "number") continue;
    const [side, limit] = typeof above === "number" && above >= upto ? ["above", above] : ["from", from];
    if (typeof limit !== "number" || (side === "from" && limit <= upto)) continue;
    yield {
      message: `no request has ${SIDES[side as Side]} ${limit} and at most ${upto} ${name}.`,
      fix: "correct one of the two thresholds, or split the rule.",
      path: [key],
    };
  }
}
