import { apiResponse } from "../../lib/full-catalog.ts";
import { tokenModels } from "../../lib/token-models.ts";

/** What the token counter's chooser searches; fetched when a reader first types into it. */
export const GET = () => apiResponse({ models: tokenModels });
