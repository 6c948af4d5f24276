import * as z from "zod";
import { attributes, neutral } from "./conditions.ts";
import { dateOrInstant } from "./date.ts";
import { currency, field, text } from "./fields.ts";
import { modelFactShape } from "./model-file.ts";
import { priceBlockRecord } from "./price-block.ts";
import { scheduleRecord } from "./schedule.ts";

const aliasRecord = z.strictObject({
  id: text,
  fixes: attributes.optional(),
  from: field(dateOrInstant, "inclusive").optional(),
  until: field(dateOrInstant, "exclusive").optional(),
});

/** A compiled model: complete in itself, so that pricing needs nothing else. */
export const modelRecord = z
  .strictObject({
    ...modelFactShape,
    id: field(text, "the provider's own id"),
    provider: field(text, "id of the provider"),
    slug: field(text, "the id in URLs"),
    maker: field(text, "who trained the model"),
    first_party: field(z.boolean(), "whether the maker itself sells it here"),
    alias: field(z.array(aliasRecord), "ids that fix attributes or are valid for a time only").optional(),
    shuts_down_at: field(
      dateOrInstant,
      "the shutdown as an instant, where it is not 00:00 UTC of shutdown_on",
    ).optional(),
    currency: field(currency, "the provider's own currency"),
    schedules: field(z.record(z.string(), scheduleRecord), "schedules that the rules name").optional(),
    neutral: field(neutral, "attribute values that never change a price").optional(),
    region_group: field(z.record(z.string(), z.array(z.string())), "groups of the provider's own regions").optional(),
    price: field(z.array(priceBlockRecord), "price history, oldest first within a currency"),
    price_status: field(
      z.enum(["confirmed", "single", "disputed"]).nullable(),
      "how well the price in force is witnessed; null where no price is in force",
    ),
    last_seen: field(dateOrInstant, "latest day on which the price in force was shown").optional(),
    source_file: field(text, "path of the file it was made from").optional(),
  })
  .meta({ title: "Model record", description: "One model as one provider sells it, with its price history." });

/** The whole catalog as `catalog.json` holds it. */
export const catalog = z
  .strictObject({
    version: field(text, "version of the package"),
    data_date: field(z.string(), "latest day on which a price of the data was checked"),
    models: z.array(modelRecord),
  })
  .meta({ title: "Catalog" });
