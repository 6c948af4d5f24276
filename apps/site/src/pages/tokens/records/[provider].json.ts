import type { APIRoute } from "astro";
import { apiResponse } from "../../../lib/full-catalog.ts";
import { tokenRecords } from "../../../lib/token-models.ts";

export const getStaticPaths = () => [...tokenRecords.keys()].map((provider) => ({ params: { provider } }));

/** A provider's records that the token counter prices with, without past prices; fetched when one of them is chosen. */
export const GET: APIRoute = ({ params }) => apiResponse({ models: tokenRecords.get(params.provider ?? "") ?? [] });
