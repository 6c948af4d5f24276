import { providers } from "@org/model-pricing/providers";
import { apiResponse } from "../../../lib/full-catalog.ts";

export const GET = () => apiResponse({ providers });
