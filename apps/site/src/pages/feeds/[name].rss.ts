import type { APIContext } from "astro";
import { FEED_NAMES } from "../../lib/feeds/feed-names.ts";
import { siteFeed } from "../../lib/feeds/site-feed.ts";
import { toRss } from "../../lib/feeds/to-rss.ts";

export const getStaticPaths = () => FEED_NAMES.map((name) => ({ params: { name } }));

export const GET = ({ params }: APIContext) =>
  new Response(toRss(siteFeed(params.name ?? "all")), {
    headers: { "content-type": "application/rss+xml; charset=utf-8" },
  });
