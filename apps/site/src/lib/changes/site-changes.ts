import { corrections } from "@org/model-pricing/corrections";
import { fullCatalog } from "../full-catalog.ts";
import { deriveChanges } from "./derive-changes.ts";

/** The changes of the catalog that the site is built from. */
export const siteChanges = deriveChanges(fullCatalog.models, corrections, fullCatalog.data_date.slice(0, 10));
