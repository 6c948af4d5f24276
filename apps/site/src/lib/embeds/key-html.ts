import type { KeyDescription } from "@org/model-pricing/guide";
import { fill } from "../fill.ts";
import { type Html, html } from "../html.ts";
import type { EmbedSetting } from "./embed-setting.ts";
import { sourceHtml } from "./source-html.ts";

/** What the beginning of a key tells, and what it does not. Holds nothing of the key but a prefix that all such keys share. */
export function keyHtml(key: KeyDescription, { words: t }: EmbedSetting): Html {
  const { result, kind, length, summary, problems, cannot_tell, source, checked_on } = key;
  const list = (items: readonly string[]) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  return html`<p><strong data-result="${result}" data-kind="${kind ?? ""}">${summary}</strong> <span class="quiet">${fill(t.embed_key_length, { length })}</span></p>
${problems.length > 0 && list(problems)}
${source !== undefined && checked_on !== undefined && html`<p>${sourceHtml({ source, checked_on }, t)}</p>`}
<p class="quiet">${t.embed_key_cannot}</p>${list(cannot_tell)}`;
}
