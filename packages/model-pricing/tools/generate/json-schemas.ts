import * as z from "zod";
import {
  calendarFile,
  catalog,
  correctionFile,
  exchangeRatesFile,
  modelFile,
  ownPricesFile,
  providerFile,
  subscriptionFile,
  usage,
} from "../../src/schema/index.ts";

const SCHEMAS = {
  model: modelFile,
  provider: providerFile,
  calendar: calendarFile,
  "exchange-rates": exchangeRatesFile,
  correction: correctionFile,
  subscription: subscriptionFile,
  usage,
  catalog,
  "own-prices": ownPricesFile,
};

/** Writes the JSON Schemas with which editors complete and check data files, by name. */
export function jsonSchemas(): Map<string, string> {
  const entries = Object.entries(SCHEMAS).map(([name, schema]) => {
    // No $id: TOML language servers refuse one that is no web address, and addresses stand in one file at the root.
    return [name, `${JSON.stringify(z.toJSONSchema(schema, { io: "input" }))}\n`] as const;
  });
  return new Map(entries);
}
