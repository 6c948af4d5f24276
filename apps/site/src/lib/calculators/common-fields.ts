import type { Usage } from "@org/model-pricing";
import type { Field, FieldContext, Values } from "./field.ts";

export const MODEL: Field = { name: "model", kind: "model", label: "calc_model" };

/** Asked for only where the provider has a list in more than one currency. */
export const CURRENCY: Field = {
  name: "currency",
  kind: "choice",
  label: "calc_list_currency",
  hint: "calc_list_currency_hint",
  optional: true,
  choices: [
    { value: "", label: "calc_own_currency" },
    { value: "CNY", label: { text: "CNY" } },
    { value: "USD", label: { text: "USD" } },
  ],
  isShown: ({ model }: FieldContext) => new Set(model?.price.map(({ currency }) => currency)).size > 1,
};

export const AT: Field = { name: "at", kind: "moment", label: "calc_at", hint: "calc_at_hint", optional: true };

export const INPUT: Field = { name: "input_tokens", kind: "count", label: "calc_input_tokens" };
export const OUTPUT: Field = { name: "output_tokens", kind: "count", label: "calc_output_tokens" };
export const CACHE_READ: Field = {
  name: "cache_read_input_tokens",
  kind: "count",
  label: "calc_cache_read_input_tokens",
  optional: true,
  part_of: "input_tokens",
};

/** Counts of one request as the package takes them: inclusive, parts beside their wholes. */
export const USAGE: readonly Field[] = [INPUT, CACHE_READ, OUTPUT];

/** Parts that fewer people need. */
export const USAGE_FOLDED: readonly Field[] = [
  {
    name: "cache_creation_input_tokens",
    kind: "count",
    label: "calc_cache_creation_input_tokens",
    optional: true,
    part_of: "input_tokens",
    is_folded: true,
  },
  {
    name: "reasoning_output_tokens",
    kind: "count",
    label: "calc_reasoning_output_tokens",
    optional: true,
    part_of: "output_tokens",
    is_folded: true,
  },
];

/** The usage that the values describe. */
export function usageOf(values: Values): Usage {
  const counts = [...USAGE, ...USAGE_FOLDED].flatMap(({ name }): [string, number][] => {
    const count = countOf(values, name);
    return count === undefined ? [] : [[name, count]];
  });
  return Object.fromEntries(counts);
}

export function countOf(values: Values, name: string): number | undefined {
  const text = values[name];
  return text === undefined ? undefined : Number(text);
}

/** A count that the form does not let go missing. */
export function neededCount(values: Values, name: string): number {
  const count = countOf(values, name);
  if (count === undefined) throw new RangeError(`The form let "${name}" be empty.`);
  return count;
}
