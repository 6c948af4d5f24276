import type { Calculator } from "./calculator.ts";
import type { Field, FieldContext, Values } from "./field.ts";
import { type ReadValue, readValue } from "./read-value.ts";

export type FieldError = Extract<ReadValue, { readonly expected: unknown }>;

/** What a form says: values of the fields that are asked for, and what is wrong, by field. */
export interface ReadForm {
  readonly values: Values;
  readonly errors: ReadonlyMap<string, FieldError>;
  readonly shown: readonly Field[];
}

/** Reads all fields that are asked for. A field may depend on those before it. */
export function readForm(
  { fields, check }: Pick<Calculator, "fields" | "check">,
  textOf: (field: Field) => string,
  { model, at }: Pick<FieldContext, "model" | "at">,
): ReadForm {
  const values: Record<string, string> = {};
  const errors = new Map<string, FieldError>();
  const shown: Field[] = [];
  for (const field of fields) {
    if (field.isShown && !field.isShown({ values, model, at })) continue;
    shown.push(field);
    const read = readValue(field, textOf(field));
    if ("expected" in read) errors.set(field.name, read);
    else if (read.value !== undefined) values[field.name] = read.value;
  }
  for (const { name, part_of } of shown) {
    const whole = part_of === undefined ? undefined : values[part_of];
    const part = values[name];
    if (whole === undefined || part === undefined || Number(part) <= Number(whole)) continue;
    errors.set(name, { expected: "calc_expected_part", facts: { part, whole } });
  }
  for (const [name, error] of check?.(values) ?? []) if (!errors.has(name)) errors.set(name, error);
  return { values, errors, shown };
}
