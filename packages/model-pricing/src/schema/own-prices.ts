import * as z from "zod";
import { field, listOf, text } from "./fields.ts";
import { modelFactShape } from "./model-file.ts";
import { ownPriceBlock } from "./price-block.ts";

const id = field(text, "the model's id; provider/id where a provider of the catalog sells it", "openai/gpt-4o");
const provider = field(text, "who sends the bill, where the id does not say", "own").optional();

const ownPrice = z.strictObject({
  ...modelFactShape,
  id,
  provider,
  name: modelFactShape.name.optional(),
  price: field(listOf(ownPriceBlock), "your own price history, oldest first"),
});

const discount = z.strictObject({
  id,
  provider,
  discount: field(
    z.string().regex(/^(0(\.\d{1,4})?|1(\.0{1,4})?)$/),
    "share of each rate that is taken off, from 0 to 1, as text with at most four decimals",
    "0.15",
  ),
  units: field(listOf(text), "rate keys that it is taken off; every rate where left out", ["input"]).optional(),
});

/** A file of a user's own prices: models at prices of one's own, and discounts on list prices. */
export const ownPricesFile = z
  .strictObject({ model: field(listOf(z.union([ownPrice, discount])), "one table a model", [{ id: "openai/gpt-4o" }]) })
  .meta({
    title: "Own prices",
    description: "Contract prices, discounts and self-hosted models, laid over the catalog.",
  });
