import * as z from "zod";
import { attributes } from "./conditions.ts";
import { date, dateOrInstant, partialDate } from "./date.ts";
import { field, listOf, text } from "./fields.ts";
import { priceBlock } from "./price-block.ts";
import { type Refusal, refuseTable, type Unchecked } from "./refuse.ts";

const tokens = z.int().positive();

/** A closed list of names whose type stays `string`: a further name is no change of a type. */
const nameOf = (names: readonly string[]) => z.enum(names) as z.ZodType<string, string>;

/** What a model reads or writes. */
const modality = nameOf(["text", "image", "audio", "video", "pdf", "embedding"]);

const capability = nameOf([
  "function_calling",
  "parallel_function_calling",
  "tool_choice",
  "structured_output",
  "json_mode",
  "reasoning",
  "prompt_caching",
  "web_search",
  "computer_use",
  "batch",
  "streaming",
  "fine_tuning",
  "system_messages",
  "vision",
  "audio",
  "pdf",
]);

/** Facts about the model itself, which a reseller's file inherits through `base`. */
export const inheritedFactShape = {
  name_zh: field(text, "name in use in Chinese", "示例大模型 2").optional(),
  family: field(text, "models that a reader takes for one line", "example-large").optional(),
  release_date: field(date, "day on which the model could first be called", "2026-03-04").optional(),
  knowledge_cutoff: field(partialDate, "end of the training data: a day, a month or a year", "2026-01").optional(),
  context_window: field(tokens, "tokens of input and output together, as the provider states it", 1_000_000).optional(),
  max_input_tokens: field(tokens, "most tokens of input", 900_000).optional(),
  max_output_tokens: field(tokens, "most tokens of output", 64_000).optional(),
  input_modalities: field(listOf(modality), "what it reads", ["text", "image"]).optional(),
  output_modalities: field(listOf(modality), "what it writes", ["text"]).optional(),
  capabilities: field(listOf(capability), "what it can do beside answering", ["function_calling"]).optional(),
  tokenizer: field(text, "encoding that counts its tokens, where it is published", "o200k_base").optional(),
  open_weights: field(z.boolean(), "whether anyone may download it", true).optional(),
};

export const lifecycle = z.enum(["preview", "active", "deprecated", "shut_down"]);

const alias = z
  .strictObject({
    id: field(text, "another id of this model", "us.example-large-2"),
    fixes: field(attributes, "attributes that this id decides", { region: "us" }).optional(),
    from: field(
      dateOrInstant,
      "from when the id means this model, in the provider's time zone",
      "2026-10-01",
    ).optional(),
    until: field(dateOrInstant, "from when it no longer does", "2026-11-01").optional(),
  })
  .check(refuseTable(refuseAlias));

function* refuseAlias({ from, until }: Unchecked): Iterable<Refusal> {
  if (typeof from !== "string" || typeof until !== "string" || !(Date.parse(until) <= Date.parse(from))) return;
  yield {
    message: `until "${until}" is not after from "${from}".`,
    fix: "correct one of the two dates.",
    path: ["until"],
  };
}

/** Everything that a model file may say besides its prices. */
export const modelFactShape = {
  id: field(
    text,
    "the provider's own id, where the file name is not the id",
    "example/example-large-2:free",
  ).optional(),
  name: field(text, "name as the provider writes it", "Example Large 2"),
  maker: field(text, "id of the provider that trained it, where that is another", "example").optional(),
  base: field(
    z.string().regex(/^[^/\s]+\/\S+$/),
    "provider and id of the model whose facts this one inherits",
    "example/example-large-2",
  ).optional(),
  moved_to: field(
    z.string().regex(/^[^/\s]+\/\S+$/),
    "provider and id under which this model goes on",
    "example/example-large-3",
  ).optional(),
  ...inheritedFactShape,
  lifecycle: field(lifecycle, "state of the model as the provider sells it", "active").optional(),
  shutdown_on: field(date, "day from which it no longer answers, in the provider's time zone", "2027-01-14").optional(),
  replacement: field(text, "id that the provider recommends instead", "example-large-3").optional(),
  aliases: field(listOf(text), "other ids with this very price history", ["example-large-latest"]).optional(),
  alias: field(listOf(alias), "ids that fix attributes or are valid for a time only").optional(),
  covered_by: field(listOf(z.string().regex(/^[^/\s]+\/\S+$/)), "plans that serve this model; it then has no price", [
    "example/plan-lite",
  ]).optional(),
  notes: field(listOf(text), "one fact a sentence", ["Served as Example Large 3 since 2026-10-01."]).optional(),
};

/** Refuses a model that does not say what it is. */
export function* refuseModel(file: Unchecked): Iterable<Refusal> {
  if (file.family === undefined && file.base === undefined && file.moved_to === undefined) {
    yield {
      message: "the file has neither family nor base.",
      fix: 'add family = "example-large", or base = "provider/model" for a model that another provider makes.',
      isAbsence: true,
    };
  }
  if (file.moved_to !== undefined && file.price !== undefined) {
    yield {
      message: "the model has moved_to and prices of its own; the id now means the other model.",
      fix: "move the price blocks to the other file, or remove moved_to.",
      path: ["moved_to"],
    };
  }
}

/** A file under `models/` or `services/`. */
export const modelFile = z
  .strictObject({
    ...modelFactShape,
    price: field(listOf(priceBlock), "price history, oldest first; a change adds a block").optional(),
  })
  .check(refuseTable(refuseModel))
  .meta({
    title: "Model file",
    description: "One model as one provider sells it: its limits and its price history. The file name is its id.",
  });
