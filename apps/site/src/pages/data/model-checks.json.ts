import { models } from "@org/model-pricing/catalog";
import { checkRecords } from "../../lib/embeds/check-records.ts";
import { apiResponse } from "../../lib/full-catalog.ts";

/** Names and ends of all models: what the check of models inside a tutorial loads at a reader's first letter. */
export const GET = () => apiResponse({ models: checkRecords(models) });
