import { fill } from "../fill.ts";
import { type Html, html } from "../html.ts";
import type { EmbedWords } from "./embed-words.ts";

/** Where a statement comes from and when it was read. */
export function sourceHtml(
  { source, checked_on }: { readonly source: string; readonly checked_on: string },
  t: EmbedWords,
): Html {
  const { hostname } = new URL(source);
  const day = fill(t.embed_checked, { day: checked_on });
  return html`<span class="quiet"><a href="${source}" rel="noreferrer">${t.embed_source} ${hostname}</a> · ${day}</span>`;
}
