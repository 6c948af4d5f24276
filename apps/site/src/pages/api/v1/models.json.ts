import { apiResponse, fullCatalog } from "../../../lib/full-catalog.ts";

/** Every model without its prices, which `models/<provider>/<slug>.json` has. */
export const GET = () => apiResponse({ models: fullCatalog.models.map(({ price, ...facts }) => facts) });
