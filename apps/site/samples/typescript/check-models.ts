import { readFileSync } from "node:fs";
import * as catalog from "@org/model-pricing/catalog";
import { checkModels } from "@org/model-pricing/guide";

const text = readFileSync("old-app.py", "utf8");

for (const { line, id, state, stability, shutdown_on, replacement } of checkModels(text, catalog, { at: new Date() })
  .models) {
  const end = shutdown_on ? `, ends ${shutdown_on}, then ${replacement ?? "nothing is named"}` : "";
  console.log(`line ${line}: ${id} (${stability}) is ${state}${end}`);
}
