import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { APIRoute, GetStaticPaths } from "astro";
import { cardFile, cardFolder } from "../../lib/cards/card-folder.ts";

/** Cards that `npm run cards` has drawn; none where it did not run. */
export const getStaticPaths: GetStaticPaths = () =>
  existsSync(cardFolder)
    ? readdirSync(cardFolder).flatMap((file) =>
        file.endsWith(".png") ? [{ params: { key: file.replace(/\.png$/, "") } }] : [],
      )
    : [];

export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(cardFile(params.key ?? "")), { headers: { "content-type": "image/png" } });
