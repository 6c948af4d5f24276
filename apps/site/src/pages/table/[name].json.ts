import type { GetStaticPaths } from "astro";
import { homeIndex } from "../../lib/home/home-index.ts";

export const getStaticPaths = (() => [{ params: { name: homeIndex.name } }]) satisfies GetStaticPaths;

export function GET(): Response {
  return new Response(homeIndex.text, { headers: { "content-type": "application/json" } });
}
