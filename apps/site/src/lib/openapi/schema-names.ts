/** Kinds of files whose JSON Schema the API has. */
export const SCHEMA_NAMES = [
  "calendar",
  "catalog",
  "correction",
  "exchange-rates",
  "model",
  "own-prices",
  "provider",
  "subscription",
  "usage",
];
