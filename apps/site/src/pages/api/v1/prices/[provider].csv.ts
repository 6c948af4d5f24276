import { providers } from "@org/model-pricing/providers";
import type { APIContext } from "astro";
import { sitePriceRows } from "../../../../lib/exports/site-price-rows.ts";
import { toCsv } from "../../../../lib/exports/to-csv.ts";

export const getStaticPaths = () => providers.map(({ id }) => ({ params: { provider: id } }));

/** The prices of one provider: spreadsheets on the web refuse files of megabytes. */
export const GET = ({ params }: APIContext) =>
  new Response(toCsv(sitePriceRows.filter(({ provider }) => provider === params.provider)), {
    headers: { "content-type": "text/csv; charset=utf-8" },
  });
