import { escapeXml as x } from "./escape-xml.ts";
import type { Feed } from "./feed.ts";

/** Writes RSS 2.0. */
export function toRss({ title, home, self, updated, version, data_date, entries }: Feed): string {
  const date = (instant: string) => new Date(instant).toUTCString();
  const items = entries.map(
    (entry) => `<item>
<title>${x(entry.title)}</title>
<link>${x(entry.url)}</link>
<guid isPermaLink="false">${x(entry.id)}</guid>
<pubDate>${date(entry.published)}</pubDate>
${entry.tags.map((tag) => `<category>${x(tag)}</category>`).join("")}
<description>${x(entry.html)}</description>
</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${x(title)}</title>
<link>${x(home)}</link>
<description>${x(`${title} (${version}, ${data_date})`)}</description>
<lastBuildDate>${date(updated)}</lastBuildDate>
<atom:link href="${x(self.rss)}" rel="self" type="application/rss+xml"/>
${items.join("\n")}
</channel>
</rss>
`;
}
