import { openapi } from "../../../lib/openapi/openapi.ts";
import { siteAddress } from "../../../lib/site-address.ts";

/** The description of the API, in OpenAPI 3.1. */
export const GET = () => Response.json(openapi(siteAddress("")));
