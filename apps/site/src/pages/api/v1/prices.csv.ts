import { sitePriceRows } from "../../../lib/exports/site-price-rows.ts";
import { toCsv } from "../../../lib/exports/to-csv.ts";

export const GET = () => new Response(toCsv(sitePriceRows), { headers: { "content-type": "text/csv; charset=utf-8" } });
