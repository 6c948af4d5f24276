import type { APIContext } from "astro";
import { FEED_NAMES } from "../../lib/feeds/feed-names.ts";
import { siteFeed } from "../../lib/feeds/site-feed.ts";
import { toAtom } from "../../lib/feeds/to-atom.ts";

export const getStaticPaths = () => FEED_NAMES.map((name) => ({ params: { name } }));

export const GET = ({ params }: APIContext) =>
  new Response(toAtom(siteFeed(params.name ?? "all")), {
    headers: { "content-type": "application/atom+xml; charset=utf-8" },
  });
