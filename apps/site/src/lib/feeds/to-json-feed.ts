import type { Feed } from "./feed.ts";

/** Writes a JSON Feed 1.1, with the release of the data under a name of its own as the format asks. */
export function toJsonFeed({ title, home, self, version, data_date, entries }: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title,
    home_page_url: home,
    feed_url: self.json,
    _model_pricing: { version, data_date },
    items: entries.map(({ id, url, title, published, html, tags }) => ({
      id,
      url,
      title,
      date_published: published,
      content_html: html,
      tags,
    })),
  });
}
