import { models } from "@org/model-pricing/catalog";
import { providers } from "@org/model-pricing/providers";
import { providerRules } from "../../lib/embeds/provider-rules.ts";
import { apiResponse } from "../../lib/full-catalog.ts";

/** Rules and currencies of all providers: what the chooser inside a tutorial loads at a reader's first choice. */
export const GET = () => apiResponse(providerRules({ providers, models }));
