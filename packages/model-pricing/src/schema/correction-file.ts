import * as z from "zod";
import { date, dateOrInstant } from "./date.ts";
import { address, currency, field, listOf, text } from "./fields.ts";
import { isTable, type Refusal, refuse, refuseTable, type Unchecked } from "./refuse.ts";

const value = z.union([z.number(), text, z.boolean()]);

const correction = z
  .strictObject({
    model: field(text, "the model's id; the whole provider where left out", "example-large-2").optional(),
    currency: field(currency, "of the price list, where the model has several", "USD").optional(),
    block: field(dateOrInstant, "effective_from of the price block, as it stands now", "2026-09-01").optional(),
    field: field(
      text,
      "what was wrong: keys from the block down, with dots; a rule by its number from 1",
      "per_million_tokens.cache_read",
    ),
    old: field(value, "what stood there; left out where it was missing", 3).optional(),
    new: field(value, "what is right; left out where the line was removed", 0.3).optional(),
    from: field(dateOrInstant, "first day whose requests were priced wrong", "2026-09-01"),
    until: field(
      dateOrInstant,
      "day from which they were priced right again; none where left out",
      "2026-10-01",
    ).optional(),
    corrected_on: field(date, "day on which the file was mended", "2026-11-20"),
    why: field(text, "how the mistake came about, and how it is known to be one", "A slip of the decimal point."),
    source: field(address, "page that shows the right value", "https://example.com/pricing"),
  })
  .check(refuseTable(refuseCorrection));

/** A file under `data/corrections/`, named after the provider: what was once wrong in its files. */
export const correctionFile = z
  .strictObject({
    correction: field(listOf(correction), "one table a mistake, in the order in which they were mended"),
  })
  .check(refuse(refuseOrder))
  .meta({
    title: "Corrections",
    description: "What was once wrong about a provider's prices, and since when it is right.",
  });

function* refuseCorrection({ old, new: mended, from, until, block, model }: Unchecked): Iterable<Refusal> {
  if (old === undefined && mended === undefined) {
    yield {
      message: "neither old nor new is given.",
      fix: "write what stood there, and what is right.",
      path: ["field"],
      isAbsence: true,
    };
  } else if (old === mended) {
    yield {
      message: `old and new are both ${JSON.stringify(old)}.`,
      fix: "write what stood there as old.",
      path: ["new"],
    };
  }
  if (typeof from === "string" && typeof until === "string" && until <= from) {
    yield {
      message: `until is "${until}", not after from ("${from}").`,
      fix: "correct one of the two; until is exclusive.",
      path: ["until"],
    };
  }
  if (block !== undefined && model === undefined) {
    yield { message: "a block is named, and no model.", fix: "add model.", path: ["block"], isAbsence: true };
  }
}

function* refuseOrder(file: unknown): Iterable<Refusal> {
  const rows = isTable(file) && Array.isArray(file.correction) ? file.correction : [];
  for (const [index, row] of rows.entries()) {
    const [day, before] = [row, rows[index - 1]].map((one) => (isTable(one) ? one.corrected_on : undefined));
    if (typeof day !== "string" || typeof before !== "string" || day >= before) continue;
    yield {
      message: `corrected_on is "${day}", before that of the row above ("${before}").`,
      fix: "add new rows at the end.",
      path: ["correction", index, "corrected_on"],
    };
  }
}
