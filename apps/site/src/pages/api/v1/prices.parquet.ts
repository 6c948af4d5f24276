import { sitePriceRows } from "../../../lib/exports/site-price-rows.ts";
import { toParquet } from "../../../lib/exports/to-parquet.ts";

export const GET = () =>
  new Response(toParquet(sitePriceRows), { headers: { "content-type": "application/vnd.apache.parquet" } });
