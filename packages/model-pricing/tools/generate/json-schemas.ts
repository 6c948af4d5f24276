import * as z from "zod";
import { calendarFile, catalog, modelFile, ownPricesFile, providerFile, usage } from "../../src/schema/index.ts";

const SCHEMAS = {
  model: modelFile,
  provider: providerFile,
  calendar: calendarFile,
  usage,
  catalog,
  "own-prices": ownPricesFile,
};

/** Writes the JSON Schemas with which editors complete and check data files, by name. */
export function jsonSchemas(): Map<string, string> {
  const entries = Object.entries(SCHEMAS).map(([name, schema]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input" });
    const written = { $schema, $id: `@org/model-pricing/schema/${name}.json`, ...rest };
    return [name, `${JSON.stringify(written)}\n`] as const;
  });
  return new Map(entries);
}
