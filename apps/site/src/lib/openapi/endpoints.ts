/** Every endpoint, in the order of the page that documents them. */
export const ENDPOINTS = [
  { id: "models", path: "api/v1/models.json", example: "api/v1/models.json", type: "application/json" },
  {
    id: "model",
    path: "api/v1/models/{provider}/{slug}.json",
    example: "api/v1/models/openai/gpt-4o-mini.json",
    type: "application/json",
  },
  { id: "providers", path: "api/v1/providers.json", example: "api/v1/providers.json", type: "application/json" },
  { id: "catalog", path: "api/v1/catalog.json", example: "api/v1/catalog.json", type: "application/json" },
  { id: "prices_csv", path: "api/v1/prices.csv", example: "api/v1/prices.csv", type: "text/csv" },
  {
    id: "prices_of",
    path: "api/v1/prices/{provider}.csv",
    example: "api/v1/prices/openai.csv",
    type: "text/csv",
  },
  {
    id: "prices_parquet",
    path: "api/v1/prices.parquet",
    example: "api/v1/prices.parquet",
    type: "application/vnd.apache.parquet",
  },
  { id: "changes", path: "api/v1/changes.json", example: "api/v1/changes.json", type: "application/json" },
  { id: "feed_rss", path: "feeds/{name}.rss", example: "feeds/all.rss", type: "application/rss+xml" },
  { id: "feed_atom", path: "feeds/{name}.atom", example: "feeds/all.atom", type: "application/atom+xml" },
  { id: "feed_json", path: "feeds/{name}.json", example: "feeds/all.json", type: "application/feed+json" },
  { id: "corrections", path: "api/v1/corrections.json", example: "api/v1/corrections.json", type: "application/json" },
  {
    id: "subscriptions",
    path: "api/v1/subscriptions.json",
    example: "api/v1/subscriptions.json",
    type: "application/json",
  },
  {
    id: "exchange_rates",
    path: "api/v1/exchange-rates.json",
    example: "api/v1/exchange-rates.json",
    type: "application/json",
  },
  {
    id: "schema",
    path: "api/v1/schema/{name}.json",
    example: "api/v1/schema/catalog.json",
    type: "application/schema+json",
  },
  { id: "openapi", path: "api/v1/openapi.json", example: "api/v1/openapi.json", type: "application/json" },
] as const;

export type EndpointId = (typeof ENDPOINTS)[number]["id"];
