import type { ModelRecord } from "@org/model-pricing";
import type { Locale } from "../../i18n/strings.ts";
import { MOST_MODELS, parseCount, readCompareState, writeCompareState } from "../../lib/compare-state.ts";
import { compareTable } from "../../lib/compare-table.ts";
import type { CompareWords } from "../../lib/compare-words.ts";
import type { Exchange } from "../../lib/convert-amount.ts";
import { fill } from "../../lib/fill.ts";
import { html } from "../../lib/html.ts";
import { nameIn } from "../../lib/name-in.ts";
import { modelPath } from "../../lib/page-paths.ts";
import type { ModelIndex } from "../../lib/read-model-index.ts";
import type { Workload } from "../../lib/workload-cost.ts";
import { attachCombobox } from "../combobox.ts";
import { part } from "../part.ts";
import { fetchIndex, fetchModel } from "./fetch-data.ts";
import { type FoundModel, findModels } from "./find-models.ts";

const MOST_MATCHES = 12;
const FIELDS = ["requests", "input_tokens", "cached_tokens", "output_tokens"] as const satisfies (keyof Workload)[];

const page = part("compare");
const [controls, chosen, messages, result, ready] = ["controls", "chosen", "messages", "result", "ready"].map(part) as [
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
  HTMLElement,
];
const chooser = part("add") as HTMLInputElement;
const onlyDifferences = part("only-differences") as HTMLInputElement;
const inputs = new Map(FIELDS.map((field) => [field, part(field) as HTMLInputElement]));
const locale = document.documentElement.lang as Locale;
const { day = "", currency = "", language = "" } = page.dataset;
const t = JSON.parse(page.dataset.words ?? "{}") as CompareWords;
const exchange = JSON.parse(page.dataset.exchange ?? "{}") as Exchange;

let state = readCompareState(location.search);
let shown = 0;

controls.hidden = false;
attachCombobox(
  { input: chooser, list: part("matches"), status: part("match-count") },
  {
    find: async (query) => {
      const index = await fetchIndex();
      return index.search(query, MOST_MATCHES).map((model) => ({
        key: `${model.provider}/${model.id}`,
        name: nameIn(locale, model),
        detail: `${nameOf(index, model.provider)} · ${model.id}`,
      }));
    },
    choose: (key) => {
      if (!state.models.includes(key)) go([...state.models, key]);
    },
    say: (count) => (count === 0 ? t.compare_none_match : fill(t.compare_matches, { count })),
  },
);
chooser.addEventListener("focus", () => void fetchIndex().catch(() => undefined), { once: true });
for (const input of inputs.values()) input.addEventListener("input", readWorkload);
onlyDifferences.addEventListener("change", () => {
  state = { ...state, only_differences: onlyDifferences.checked };
  replaceAddress();
  void show();
});
chosen.addEventListener("click", (event) => {
  const id = (event.target as Element).closest("button")?.dataset.id;
  if (id === undefined) return;
  go(state.models.filter((each) => each !== id));
  chooser.focus();
});
messages.addEventListener("click", (event) => {
  const { use, instead } = (event.target as Element).closest("button")?.dataset ?? {};
  if (use !== undefined) go([...new Set(state.models.map((each) => (each === instead ? use : each)))]);
});
addEventListener("popstate", () => {
  state = readCompareState(location.search);
  fillInputs();
  void show();
});
fillInputs();
void show();

function go(models: readonly string[]): void {
  state = { ...state, models };
  history.pushState(null, "", `${location.pathname}${writeCompareState(state)}`);
  void show();
}

function replaceAddress(): void {
  history.replaceState(null, "", `${location.pathname}${writeCompareState(state)}`);
}

function fillInputs(): void {
  for (const [field, input] of inputs) input.value = state.workload[field].toLocaleString(locale);
  onlyDifferences.checked = state.only_differences;
}

function readWorkload(): void {
  const counts = FIELDS.map((field) => [field, parseCount(inputs.get(field)?.value ?? "")] as const);
  for (const [field, count] of counts) inputs.get(field)?.setAttribute("aria-invalid", String(count === undefined));
  const wrong = counts.some(([, count]) => count === undefined);
  const workload = Object.fromEntries(counts) as unknown as Workload;
  const isTooMuch = !wrong && workload.cached_tokens > workload.input_tokens;
  if (isTooMuch) inputs.get("cached_tokens")?.setAttribute("aria-invalid", "true");
  part("workload-error").textContent = wrong
    ? t.compare_bad_count
    : isTooMuch
      ? fill(t.compare_bad_cached, { cached: workload.cached_tokens, input: workload.input_tokens })
      : "";
  if (wrong || isTooMuch) return;
  state = { ...state, workload };
  replaceAddress();
  void show();
}

/** Draws the state. The data may arrive late: only the last call draws. */
async function show(): Promise<void> {
  shown += 1;
  const turn = shown;
  const isEmpty = state.models.length === 0;
  ready.classList.toggle("with-example", isEmpty);
  part("workload").hidden = isEmpty;
  const isFull = state.models.length >= MOST_MODELS;
  chooser.disabled = isFull;
  part("full").hidden = !isFull;
  if (isEmpty) {
    for (const place of [chosen, messages, result]) place.replaceChildren();
    return;
  }
  if (result.childElementCount === 0) result.textContent = t.compare_wait;
  try {
    const index = await fetchIndex();
    const found = findModels(index, state.models.slice(0, MOST_MODELS), `${day}T00:00:00Z`);
    const models = await Promise.all(found.flatMap((each) => ("asked" in each ? [] : [fetchModel(each)])));
    if (turn === shown) draw(index, found, models);
  } catch {
    if (turn === shown) messages.textContent = fill(t.compare_failed, { id: state.models.join(", ") });
  }
}

function draw(index: ModelIndex, found: readonly FoundModel[], models: readonly ModelRecord[]): void {
  chosen.innerHTML = html`${found.map((each, place) =>
    "asked" in each
      ? undefined
      : html`<li>${each.name} <span class="id">${nameOf(index, each.provider)}</span><button type="button" data-id="${state.models[place]}" aria-label="${fill(t.compare_remove, { name: each.name })}">×</button></li>`,
  )}`.html;
  const misses = found.flatMap((each) => ("asked" in each ? [each] : []));
  messages.innerHTML = html`${state.models.length > MOST_MODELS && html`<p>${t.compare_cut}</p>`}${misses.map(
    ({ asked, is_ambiguous, suggestions }) =>
      html`<p>${fill(is_ambiguous ? t.compare_many : t.compare_unknown, { id: asked })} ${
        suggestions.length > 0 &&
        html`${t.compare_suggest} ${suggestions.map(
          (name) => html`<button type="button" data-instead="${asked}" data-use="${name}">${name}</button> `,
        )}`
      }<button type="button" data-id="${asked}" aria-label="${fill(t.compare_remove, { name: asked })}">×</button></p>`,
  )}`.html;
  if (models.length === 0) {
    result.replaceChildren();
    return;
  }
  const setting = {
    workload: state.workload,
    day,
    locale,
    words: t,
    providerName: (id: string) => nameOf(index, id),
    home: currency,
    exchange,
  };
  const options = {
    pathOf: (model: ModelRecord) => `${language}${modelPath(model)}`,
    only_differences: state.only_differences,
  };
  result.innerHTML = compareTable(models, setting, options).html;
}

function nameOf({ providers }: ModelIndex, id: string): string {
  const [name = id, name_zh] = providers[id] ?? [];
  return nameIn(locale, { name, name_zh });
}
