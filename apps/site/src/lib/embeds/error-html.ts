import type { ErrorExplanation, ErrorSource } from "@org/model-pricing/guide";
import { fill } from "../fill.ts";
import { type Html, html } from "../html.ts";
import type { EmbedSetting } from "./embed-setting.ts";
import { sourceHtml } from "./source-html.ts";

/** What an error means, whether to retry, what to do, and where that is from. */
export function errorHtml(
  { kind, title, meaning, retry, retry_text, steps, notes, would_help, sources }: ErrorExplanation,
  { words: t, lang }: EmbedSetting,
  providerName: (id: string) => string,
): Html {
  const list = (items: readonly string[]) => html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
  const help = fill(t.embed_error_help, { list: would_help.join(lang === "en" ? ", " : "、") });
  return html`<p><strong data-kind="${kind}">${title}</strong></p>
<p>${meaning}</p>
<p><span class="quiet">${t.embed_error_retry}</span> <strong data-retry="${retry}">${t[`embed_error_retry_${retry}`]}</strong> · ${retry_text}</p>
<p class="quiet">${t.embed_error_steps}</p>${list(steps)}
${notes.length > 0 && html`<p class="quiet">${t.embed_error_mind}</p>${list(notes)}`}
${would_help.length > 0 && html`<p>${help}</p>`}
${sources.length > 0 && html`<p class="quiet">${t.embed_error_sources}</p><ul>${sources.map((each) => html`<li>${saying(each, providerName)}${sourceHtml(each, t)}</li>`)}</ul>`}`;
}

/** What the data has on it is English on both pages. */
function saying({ provider, says }: ErrorSource, providerName: (id: string) => string): Html {
  return html`${provider !== undefined && `${providerName(provider)} · `}${says !== undefined && html`<span lang="en">${says}</span> `}`;
}
