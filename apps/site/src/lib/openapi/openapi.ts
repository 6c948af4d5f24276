import { enApi } from "../../i18n/en-api.ts";
import { FEED_NAMES } from "../feeds/feed-names.ts";
import { fullCatalog } from "../full-catalog.ts";
import { changeSchemas } from "./change-schemas.ts";
import { ENDPOINTS, type EndpointId } from "./endpoints.ts";
import { type JsonSchema, listOf, objectOf, ref } from "./json-schema.ts";
import { recordSchemas } from "./record-schemas.ts";
import { SCHEMA_NAMES } from "./schema-names.ts";

const answer = (properties: { readonly [name: string]: JsonSchema }) =>
  objectOf({ version: ref("Version"), data_date: ref("DataDate"), ...properties });
const anything: JsonSchema = { type: "object" };
const text: JsonSchema = { type: "string" };

const ANSWERS: Readonly<Record<EndpointId, JsonSchema>> = {
  models: answer({ models: listOf(ref("ModelFacts")) }),
  model: answer({ model: ref("ModelRecord"), witnesses: listOf(ref("Witness")) }),
  providers: answer({ providers: listOf(ref("ProviderRecord")) }),
  catalog: answer({ models: listOf(ref("ModelRecord")) }),
  prices_csv: text,
  prices_of: text,
  // Bytes: OpenAPI 3.1 describes them by their media type alone.
  prices_parquet: {},
  changes: answer({ changes: listOf(ref("Change")) }),
  feed_rss: text,
  feed_atom: text,
  feed_json: anything,
  corrections: answer({ corrections: listOf(ref("Correction")) }),
  subscriptions: answer({ subscriptions: listOf(ref("Subscription")) }),
  exchange_rates: answer({ exchange_rates: listOf(ref("ExchangeRateList")) }),
  schema: anything,
  openapi: anything,
};

/** The API in OpenAPI 3.1. @param server Address under which the site stands, with its base path. */
export function openapi(server: string) {
  const { version, data_date } = fullCatalog;
  return {
    openapi: "3.1.1",
    info: {
      title: enApi.openapi_title,
      version,
      summary: enApi.api_description,
      description: `${enApi.api_stable} ${enApi.api_data_date} ${data_date}`,
      license: { name: "CC BY 4.0", identifier: "CC-BY-4.0" },
    },
    // Tools join a server and a path that begins with a slash.
    servers: [{ url: server.replace(/\/$/, "") }],
    paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [`/${endpoint.path}`, { get: operation(endpoint) }])),
    components: {
      schemas: {
        Version: { type: "string", description: "version of the package" },
        DataDate: { type: "string", format: "date", description: "latest day on which a price was checked" },
        ...changeSchemas,
        ...recordSchemas(),
      },
    },
    "x-data-date": data_date,
  };
}

function operation({ id, path, type }: (typeof ENDPOINTS)[number]) {
  const names = [...path.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
  const values: Readonly<Record<string, readonly string[] | undefined>> = {
    provider: FEED_NAMES.slice(1),
    name: id === "schema" ? SCHEMA_NAMES : FEED_NAMES,
  };
  return {
    operationId: id,
    summary: enApi[`api_${id}`],
    ...(names.length > 0 && {
      parameters: names.map((name) => ({
        name,
        in: "path",
        required: true,
        schema: { type: "string", ...(values[name] && { enum: values[name] }) },
      })),
    }),
    responses: {
      "200": { description: enApi[`api_${id}`], content: { [type]: { schema: ANSWERS[id] } } },
      "404": { description: enApi.api_missing },
    },
  };
}
