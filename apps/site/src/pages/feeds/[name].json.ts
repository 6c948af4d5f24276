import type { APIContext } from "astro";
import { FEED_NAMES } from "../../lib/feeds/feed-names.ts";
import { siteFeed } from "../../lib/feeds/site-feed.ts";
import { toJsonFeed } from "../../lib/feeds/to-json-feed.ts";

export const getStaticPaths = () => FEED_NAMES.map((name) => ({ params: { name } }));

export const GET = ({ params }: APIContext) =>
  new Response(toJsonFeed(siteFeed(params.name ?? "all")), {
    headers: { "content-type": "application/feed+json; charset=utf-8" },
  });
