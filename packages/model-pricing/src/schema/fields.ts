import * as z from "zod";

/**
 * Documents a field: the description reaches editors through the JSON Schema, the example also the messages about
 * values of a wrong type.
 */
export function field<S extends z.ZodType>(schema: S, description: string, example?: unknown): S {
  return schema.meta(example === undefined ? { description } : { description, examples: [example] }) as S;
}

/** Text that says something, without space around it: an id with a space at its end would never be found. */
export const text = z.string().regex(/^\S(?:[\s\S]*\S)?$/);

/** A list with at least one value, none of them twice. */
export function listOf<S extends z.ZodType>(element: S): z.ZodArray<S> {
  return z.array(element).min(1).meta({ uniqueItems: true }).check(refuseRepeated());
}

function refuseRepeated(): z.core.$ZodCheck<unknown[]> {
  return z.superRefine((values, context) => {
    values.forEach((value, index) => {
      if (typeof value === "object" || values.indexOf(value) === index) return;
      const params = { fix: "keep one of the two." };
      context.addIssue({
        code: "custom",
        message: `${JSON.stringify(value)} stands twice in this list.`,
        params,
        path: [index],
      });
    });
  });
}

/** A strict table whose keys come from a registry and may all be left out. */
export function tableOf<K extends string, S extends z.ZodType>(
  keys: readonly K[],
  schemaOf: (key: K) => S,
): z.ZodObject<{ [P in K]: z.ZodOptional<S> }, z.core.$strict> {
  return z.strictObject(shapeOf(keys, schemaOf));
}

/** The shape of such a table, to be spread into a larger one. */
export function shapeOf<K extends string, S extends z.ZodType>(
  keys: readonly K[],
  schemaOf: (key: K) => S,
): { [P in K]: z.ZodOptional<S> } {
  const entries = keys.map((key) => [key, schemaOf(key).optional()] as const);
  return Object.fromEntries(entries) as { [P in K]: z.ZodOptional<S> };
}

/** `true` as the only value: the opposite is said by leaving the key out. */
export const onlyTrue = z.literal(true);

/** A web address. */
export const address = z.string().regex(/^https?:\/\/[^\s/]+(\/\S*)?$/);

/** An ISO 4217 code. */
export const currency = z.string().regex(/^[A-Z]{3}$/);
