import type { Cost, ModelRecord } from "@org/model-pricing";
import { findPrice } from "@org/model-pricing";
import { fill } from "../fill.ts";
import { type Html, html } from "../html.ts";
import { nameIn } from "../name-in.ts";
import { modelPath } from "../page-paths.ts";
import type { Teller } from "./teller.ts";

/** Which price list the answer stands on: its day, its source, and what its witnesses say. */
export function basisHtml(model: ModelRecord, bill: Cost, teller: Teller): Html {
  const { words: t, pathOf, providerName, locale } = teller;
  const block = findPrice(model, { at: bill.at, currency: bill.currency });
  const name = html`<a href="${pathOf(modelPath(model))}">${nameIn(locale, model)}</a> <span class="id">${model.provider}/${model.id}</span> · ${providerName(model.provider)}`;
  if (!block) return html`<p class="basis">${name}</p>`;
  const { effective_from, checked_on, source } = block;
  const days = fill(t.calc_basis, { date: effective_from.slice(0, 10), checked: checked_on });
  return html`<p class="basis">${name}<br>${days} · <a href="${source}" rel="nofollow">${t.calc_source}</a> · ${statusOf(model, bill, teller)}</p>`;
}

const SIGNS = { confirmed: "●", single: "◐", disputed: "○" } as const;

/** Witnesses are compared with the list of the data's day: an older or a later list has no status. */
function statusOf(model: ModelRecord, { at, currency }: Cost, { words: t, day }: Teller): Html {
  const today = findPrice(model, { at: `${day}T00:00:00Z`, currency });
  if (today !== findPrice(model, { at, currency })) return html`${t.calc_status_then}`;
  const status = model.price_status;
  if (status === null) return html`${t.calc_status_unknown}`;
  const words = t[`calc_status_${status}`];
  return html`<span class="price-status ${status}">${SIGNS[status]} ${words}</span>`;
}
