import { readPackageFile } from "../package-file.ts";
import { type JsonSchema, listOf, objectOf, text } from "./json-schema.ts";

type Schemas = { readonly [name: string]: JsonSchema };

/** Schemas of records, from those that the package publishes; what a record has beside its file is added. */
export function recordSchemas(): Schemas {
  const catalog = read("catalog");
  const model = catalog.properties?.models?.items ?? {};
  const { price: _, ...facts } = model.properties ?? {};
  const provider = read("provider");
  const subscription = read("subscription");
  const fee = subscription.properties?.fee?.items ?? {};
  const rates = read("exchange-rates");
  const { per_base: __, ...office } = rates.properties ?? {};
  const correction = read("correction").properties?.correction?.items ?? {};
  const decimal = text("exact decimal text");
  const value: JsonSchema = { type: ["string", "boolean", "null"] };
  return {
    ...(catalog.$defs as Schemas),
    ...(provider.$defs as Schemas),
    ModelRecord: model,
    ModelFacts: { ...model, properties: facts, required: model.required?.filter((name) => name !== "price") ?? [] },
    ProviderRecord: withOptional(
      extend(provider, { id: text("folder name, which never changes") }, ["currency", "time_zone"]),
      { key_prefixes: listOf(text("how keys begin")) },
    ),
    Subscription: extend(
      subscription,
      {
        id: text("provider/slug"),
        provider: { type: "string" },
        slug: { type: "string" },
        fee: listOf({ ...fee, properties: { ...fee.properties, amount: decimal } }),
      },
      [],
    ),
    ExchangeRateList: objectOf(
      {
        id: { type: "string" },
        ...office,
        days: listOf(
          objectOf({
            date: { type: "string", format: "date" },
            per_base: { type: "object", additionalProperties: decimal },
          }),
        ),
      },
      ["name_zh"],
    ),
    Correction: extend(correction, { provider: { type: "string" }, old: value, new: value }, []),
    Witness: objectOf({
      name: { type: ["string", "null"], description: "name under which the data set lists the model, if another" },
      per: { type: "string" },
      unit: { type: "string" },
      condition: { type: ["object", "null"] },
      currency: { type: "string" },
      value: decimal,
      data_set: { type: "string" },
      lineage: text("data sets of one lineage copy one another"),
      date: { type: "string", format: "date" },
    }),
  };
}

function extend(schema: JsonSchema, added: Schemas, required: readonly string[]): JsonSchema {
  const { $schema: _, $defs: __, ...rest } = schema;
  return {
    ...rest,
    properties: { ...added, ...schema.properties, ...added },
    required: [...new Set([...(schema.required ?? []), ...Object.keys(added), ...required])],
  };
}

function withOptional(schema: JsonSchema, added: Schemas): JsonSchema {
  return { ...schema, properties: { ...schema.properties, ...added } };
}

/** A schema of the package, with its own definitions where OpenAPI looks for them. */
function read(name: string): JsonSchema {
  const document = readPackageFile(`schema/${name}.json`).replaceAll("#/$defs/", "#/components/schemas/");
  return JSON.parse(document) as JsonSchema;
}
