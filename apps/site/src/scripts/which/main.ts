import type { Locale } from "../../i18n/strings.ts";
import { candidateTable } from "../../lib/candidate-table.ts";
import { findCandidates } from "../../lib/candidates.ts";
import type { Exchange } from "../../lib/convert-amount.ts";
import { fill } from "../../lib/fill.ts";
import { loosenNeeds } from "../../lib/loosen-needs.ts";
import { needWords } from "../../lib/need-words.ts";
import { PRESETS, type PresetName } from "../../lib/presets.ts";
import { type CandidateFile, readCandidates } from "../../lib/read-candidates.ts";
import { readWhichState, writeWhichState } from "../../lib/which-state.ts";
import type { WhichWords } from "../../lib/which-words.ts";
import { fetchJson } from "../fetch-json.ts";
import { part } from "../part.ts";
import { fillForm, readForm } from "./needs-form.ts";

/** As many as one looks at; the rest come at a press. */
const MOST_SHOWN = 20;

const locale = document.documentElement.lang as Locale;
const { day = "", currency = "", home = "", words = "{}", exchange = "{}", names = "{}" } = part("which").dataset;
const t = JSON.parse(words) as WhichWords;
const rates = JSON.parse(exchange) as Exchange;
const providerNames = JSON.parse(names) as Readonly<Record<string, string>>;
const preset = part("preset") as HTMLSelectElement;
const showAll = part("show-all") as HTMLButtonElement;

let state = readWhichState(location.search);
let most = MOST_SHOWN;
let file: Promise<ReturnType<typeof readCandidates>> | undefined;
let turns = 0;

part("own").hidden = false;
part("form").hidden = false;
// Beside the result there is room for all needs; above it, on a phone, they would hide it.
(part("more") as HTMLDetailsElement).open = matchMedia("(min-width: 861px)").matches;
for (const link of document.querySelectorAll<HTMLElement>(".adjust")) {
  link.hidden = false;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const name = (event.target as Element).closest("a")?.dataset.preset as PresetName | undefined;
    if (name) take(name);
    part("own").scrollIntoView();
    preset.focus({ preventScroll: true });
  });
}
preset.addEventListener("change", (event) => {
  event.stopPropagation();
  take(preset.value as PresetName);
});
for (const kind of ["input", "change"]) {
  part("form").addEventListener(kind, (event) => {
    if (event.target === preset) return;
    const needs = readForm();
    part("wrong").textContent = needs ? "" : t.which_bad;
    if (!needs) return;
    state = { ...state, needs };
    most = MOST_SHOWN;
    history.replaceState(null, "", `${location.pathname}${writeWhichState(state)}`);
    void show();
  });
}
showAll.addEventListener("click", () => {
  most = Number.POSITIVE_INFINITY;
  void show();
});
addEventListener("popstate", () => {
  state = readWhichState(location.search);
  draw();
});
draw();

function take(name: PresetName): void {
  state = { preset: name, needs: PRESETS[name] };
  most = MOST_SHOWN;
  history.pushState(null, "", `${location.pathname}${writeWhichState(state)}`);
  draw();
}

function draw(): void {
  preset.value = state.preset;
  fillForm(state.needs, locale);
  part("wrong").textContent = "";
  void show();
}

/** Finds and shows the candidates; only the last call draws. */
async function show(): Promise<void> {
  turns += 1;
  const turn = turns;
  file ??= fetchJson<CandidateFile>("data/candidates.json").then(readCandidates);
  const { models, limited, tokensPerThousand } = await file.catch((error) => {
    file = undefined;
    throw error;
  });
  if (turn !== turns) return;
  const { needs } = state;
  const setting = { day, currency, exchange: rates, limited, tokensPerThousand };
  const list = findCandidates(models, needs, setting);
  const found = list.candidates.length;
  const helps = found > 0 ? [] : loosenNeeds(models, needs, setting).map((fact) => t[`which_fact_${fact}`]);
  const table = candidateTable(list, {
    words: t,
    locale,
    day,
    currency,
    home,
    providerName: (id) => providerNames[id] ?? id,
    what: t.which_result,
    most,
    workload: needs.measure === "tokens" ? needs.workload : undefined,
    helps,
  });
  part("says").textContent = needWords(needs, { words: t, locale, day, currency });
  part("result").innerHTML = table.html;
  part("result-count").textContent = found === 0 ? t.which_none_at_all : fill(t.which_found_all, { count: found });
  showAll.hidden = found <= most;
}
