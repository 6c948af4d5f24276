import type { ModelRecord } from "@org/model-pricing";
import type { ModelCheck, ModelChecks } from "@org/model-pricing/guide";
import { fill } from "../fill.ts";
import { type Html, html } from "../html.ts";
import type { EmbedSetting } from "./embed-setting.ts";

/** Of many sellers or near names the first few: nobody reads the rest. */
const MOST_NAMES = 6;

/** Which models a text names, whether and when they end, and what replaces them. */
export function modelChecksHtml(
  { at, models }: ModelChecks,
  { words: t, home }: EmbedSetting,
  recordOf: (id: string) => Pick<ModelRecord, "id" | "provider" | "name"> & { readonly slug?: string },
): Html {
  if (models.length === 0) return html`<p>${t.embed_models_none}</p>`;
  const link = (name: string) => {
    const { provider, id, slug = id, name: called } = recordOf(name);
    return html`<a href="${home}models/${provider}/${slug}/">${called}</a>`;
  };
  const row = (check: ModelCheck) => {
    const { id, line, count, state, model, shutdown_on, days_left = -1, replacement } = check;
    const place = fill(count > 1 ? t.embed_models_line_count : t.embed_models_line, { line, count });
    return html`<tr data-state="${state}"><th scope="row"><code translate="no">${id}</code><br><span class="quiet">${place}</span></th>
<td>${t[`embed_models_state_${state}`]}${model !== undefined && html`<br>${link(model)}`}${remark(check, t)}</td>
<td data-label="${t.embed_models_shutdown}" class="${shutdown_on === undefined ? "none" : ""}"><span class="day">${shutdown_on ?? "—"}</span>${days_left >= 0 && html`<br><span class="quiet">${fill(t.embed_models_days, { days: days_left })}</span>`}</td>
<td data-label="${t.embed_models_replacement}" class="${model === undefined ? "none" : ""}">${replacement !== undefined ? link(replacement) : model === undefined ? "—" : html`<span class="quiet">${t.embed_models_not_named}</span>`}</td></tr>`;
  };
  return html`<table class="embed-models"><caption>${fill(t.embed_models_caption, { count: models.length, day: at.slice(0, 10) })}</caption>
<thead><tr><th scope="col">${t.embed_models_id}</th><th scope="col">${t.embed_models_state}</th><th scope="col">${t.embed_models_shutdown}</th><th scope="col">${t.embed_models_replacement}</th></tr></thead>
<tbody>${models.map(row)}</tbody></table>`;
}

function remark({ state, stability, candidates }: ModelCheck, t: EmbedSetting["words"]): Html {
  const names = candidates.slice(0, MOST_NAMES).join(", ");
  const near = state === "ambiguous" ? t.embed_models_sellers : t.embed_models_near;
  const remarks = [
    ...(candidates.length > 0 ? [`${fill(near, { names })}${candidates.length > MOST_NAMES ? " …" : ""}`] : []),
    ...(stability === "moving" && candidates.length === 0 ? [t.embed_models_moving] : []),
  ];
  return html`${remarks.map((each) => html`<br><span class="quiet">${each}</span>`)}`;
}
