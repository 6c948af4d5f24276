import type { APIContext } from "astro";
import { packageFileResponse } from "../../../../lib/package-file.ts";

const NAMES = [
  "calendar",
  "catalog",
  "correction",
  "exchange-rates",
  "model",
  "own-prices",
  "provider",
  "subscription",
  "usage",
];

export const getStaticPaths = () => NAMES.map((name) => ({ params: { name } }));

/** JSON Schema of one kind of file. */
export const GET = ({ params }: APIContext) => packageFileResponse(`schema/${params.name}.json`);
