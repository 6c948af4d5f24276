import { CHANGE_KINDS } from "../changes/change.ts";
import { type JsonSchema, listOf, maybe, objectOf, ref, text } from "./json-schema.ts";

const decimal: JsonSchema = {
  type: "string",
  pattern: "^\\d+(\\.\\d+)?$|^\\d+/\\d+$",
  description: "exact decimal text, or a fraction",
};
const date: JsonSchema = { type: "string", description: "YYYY-MM-DD, in the provider's time zone; or an instant" };
const percent: JsonSchema = {
  type: "string",
  pattern: "^-?\\d+(\\.\\d)?$",
  description: "signed, to a tenth of a percent, half to even",
};
const value: JsonSchema = { type: ["string", "boolean", "null"] };

/** Schemas of `changes.json`. */
export const changeSchemas: { readonly [name: string]: JsonSchema } = {
  RateStep: objectOf(
    {
      currency: text("ISO 4217"),
      per: text("rate table, such as per_million_tokens"),
      unit: text("key of the rate, such as cache_read"),
      conditions: maybe({ type: "object", description: "under which the rate holds; null for the base rate" }),
      some_hours: { const: true, description: "it holds in a part of the hours that the conditions name" },
      before: maybe(decimal),
      after: maybe(decimal),
      percent: maybe(percent),
    },
    ["some_hours"],
  ),
  CorrectedValue: objectOf({
    currency: maybe({ type: "string" }),
    block: maybe(date),
    field: text("keys from the price block down, with dots"),
    old: value,
    new: value,
    percent: maybe(percent),
    from: date,
    until: maybe(date),
    why: { type: "string" },
  }),
  Change: objectOf({
    id: text("provider/slug/date; a correction's ends in /correction; it never changes"),
    date: { type: "string", format: "date" },
    kind: { type: "string", enum: CHANGE_KINDS },
    scheduled: { type: "boolean", description: "announced for a day after data_date" },
    basis: {
      type: "string",
      enum: ["exact", "first_seen", "in_force_on"],
      description: "how the day is known: said by the provider, seen that day by a data set, or an upper bound",
    },
    provider: { type: "string" },
    model: maybe(text("the provider's own id; null where all its models are meant")),
    slug: maybe({ type: "string" }),
    name: { type: "string" },
    name_zh: maybe({ type: "string" }),
    steps: listOf(ref("RateStep")),
    corrections: listOf(ref("CorrectedValue")),
    replacement: maybe({ type: "string" }),
    sources: listOf({ type: "string" }),
    checked_on: maybe({ type: "string", format: "date" }),
  }),
};
