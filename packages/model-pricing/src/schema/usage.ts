import * as z from "zod";
import { quantityOf, USAGE_FIELDS } from "./conditions.ts";
import { field, shapeOf } from "./fields.ts";

/** Counts of one request. Inclusive: `input_tokens` contains cache reads, `output_tokens` contains reasoning. */
export const usage = z
  .strictObject(shapeOf(USAGE_FIELDS, (name) => field(quantityOf(name), name.replaceAll("_", " "))))
  .meta({ title: "Usage", description: "Counts of one request; a count that contains parts includes them." });
