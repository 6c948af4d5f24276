import { escapeXml as x } from "./escape-xml.ts";
import type { Feed } from "./feed.ts";

/** Writes Atom (RFC 4287). */
export function toAtom({ id, title, home, self, updated, version, data_date, entries }: Feed): string {
  const items = entries.map(
    (entry) => `<entry>
<id>${x(entry.id)}</id>
<title>${x(entry.title)}</title>
<link href="${x(entry.url)}"/>
<published>${entry.published}</published>
<updated>${entry.published}</updated>
${entry.tags.map((tag) => `<category term="${x(tag)}"/>`).join("")}
<content type="html">${x(entry.html)}</content>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${x(id)}</id>
<title>${x(title)}</title>
<subtitle>${x(`${version}, ${data_date}`)}</subtitle>
<link href="${x(home)}"/>
<link href="${x(self.atom)}" rel="self" type="application/atom+xml"/>
<updated>${updated}</updated>
<author><name>${x(title)}</name></author>
${items.join("\n")}
</feed>
`;
}
