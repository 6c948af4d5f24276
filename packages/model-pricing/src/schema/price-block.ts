import * as z from "zod";
import { UNITS } from "../units.ts";
import { attributeConditionShape, neutral, quantityOf, USAGE_FIELDS } from "./conditions.ts";
import { date, dateOrInstant } from "./date.ts";
import { decimalText, rateNumber } from "./decimal.ts";
import { address, currency, field, listOf, onlyTrue, tableOf, text } from "./fields.ts";
import { priceRule, priceRuleRecord } from "./price-rule.ts";
import { rateTableShape, rateTextTableShape } from "./rate-tables.ts";
import { refuseTable } from "./refuse.ts";
import { refuseBlock, refuseEquivalent } from "./refuse-block.ts";

const unitKeys = [...new Set(UNITS.map(({ key }) => key))];

const quantities = tableOf(USAGE_FIELDS, (name) => field(quantityOf(name), `in ${name}`, 1));

/** A quota that the provider gives away per period. */
export const freeQuota = z.strictObject({
  units: field(listOf(z.enum(unitKeys) as unknown as z.ZodType<string, string>), "rate keys that share the quota", [
    "web_search",
  ]),
  quantity: field(z.number().positive(), "how many are free, in the usage field's unit", 5000),
  per: field(z.enum(["day", "month", "once"]), "how often the quota is given", "month"),
  pool: field(
    text,
    "name under which several models share the quota; the first unit where left out",
    "gemini-3",
  ).optional(),
});

const effectiveBasis = field(
  z.enum(["announced", "release", "in_force_on", "first_seen"]),
  "how the start is known: announced by the provider, the model's first price, known to hold that day, or the day a data set first showed it",
  "announced",
);

const facts = {
  effective_from: field(
    dateOrInstant,
    "first day of this price, in the provider's time zone, or an instant",
    "2026-09-01",
  ),
  effective_basis: effectiveBasis,
  note: field(
    text,
    "one short sentence that the receipt may show",
    "Introductory price through 2026-12-31.",
  ).optional(),
  withdrawn: field(onlyTrue, "from here it is not sold", true).optional(),
  unknown: field(onlyTrue, "from here it is sold and nobody knows the price", true).optional(),
  billing_increment: field(quantities, "counts are rounded up to a multiple of this", {
    input_audio_seconds: 1,
  }).optional(),
  minimum: field(quantities, "least count that a request is billed for", { input_audio_seconds: 10 }).optional(),
  included: field(quantities, "counts that each request includes", { input_images: 5 }).optional(),
  free: field(listOf(freeQuota), "quotas that cost nothing").optional(),
  measures: field(listOf(z.enum(USAGE_FIELDS)), "counts that measure the same output another way and are not billed", [
    "output_video_seconds",
  ]).optional(),
  neutral: field(neutral, "attribute values that change nothing in this block", { resolution: ["720p"] }).optional(),
};

/** A page on the provider's own site. */
const source = field(address, "the provider's own page that shows this price", "https://example.com/pricing");
const checkedOn = field(date, "day on which a person or a data set last saw this price", "2026-11-20");

const equivalent = z
  .strictObject({
    ...attributeConditionShape,
    ...rateTableShape,
    per_image: field(
      z.union([rateNumber, z.strictObject({ output: rateNumber })]),
      "price of one generated image",
      0.134,
    ).optional(),
  })
  .check(refuseTable(refuseEquivalent));

const authoredShape = {
  currency: field(currency, "ISO 4217; the provider's own where left out", "CNY").optional(),
  ...facts,
  source,
  checked_on: checkedOn,
  ...rateTableShape,
  when: field(listOf(priceRule), "rules that change the rates where their conditions hold").optional(),
  equivalent: field(listOf(equivalent), "what a token-billed image or minute comes to; shown, never billed").optional(),
};

/** A `[[price]]` block as authored. */
export const priceBlock = z.strictObject(authoredShape).check(refuseTable(refuseBlock)).meta({
  id: "price_block",
  description: "A dated set of rates in one currency; in force until the next block starts.",
});

/** A block of a user's own prices, which need no page to prove them. */
export const ownPriceBlock = z
  .strictObject({
    ...authoredShape,
    effective_basis: effectiveBasis.optional(),
    source: field(text, "where the price is written down", "contract of 2026-09-01").optional(),
    checked_on: checkedOn.optional(),
  })
  .check(refuseTable(refuseBlock));

/** The same block in a compiled record. */
export const priceBlockRecord = z.strictObject({
  currency: field(currency, "ISO 4217"),
  ...facts,
  starts_at: field(dateOrInstant, "the start as an instant, where it is not 00:00 UTC of effective_from").optional(),
  source: field(z.union([address, z.literal("own")]), "the provider's own page, or own for a user's own price"),
  checked_on: checkedOn,
  ...rateTextTableShape,
  when: field(z.array(priceRuleRecord), "rules that change the rates where their conditions hold").optional(),
  equivalent: field(
    z.array(
      z.strictObject({
        ...attributeConditionShape,
        ...rateTextTableShape,
        per_image: decimalText.optional(),
      }),
    ),
    "what a token-billed image or minute comes to; shown, never billed",
  ).optional(),
});
