import { fullCatalog } from "../full-catalog.ts";
import { priceRows } from "./price-rows.ts";

/** Every rate of the catalog that the site is built from. */
export const sitePriceRows = priceRows(fullCatalog);
