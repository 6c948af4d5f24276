import { chooseProviders } from "@org/model-pricing/guide";
import { providerChoiceHtml } from "../../lib/embeds/provider-choice-html.ts";
import type { ProviderRules } from "../../lib/embeds/provider-rules.ts";
import { fill } from "../../lib/fill.ts";
import { fetchJson } from "../fetch-json.ts";
import { startEmbeds } from "./start-embed.ts";

let loading: Promise<ProviderRules> | undefined;

/** Loads the rules once; a failure is forgotten, so that the next choice tries again. */
function load(): Promise<ProviderRules> {
  loading ??= fetchJson<ProviderRules>("data/provider-rules.json");
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

startEmbeds("choose", ({ setting, find }) => {
  const [place, currency] = [find<HTMLSelectElement>("[name=place]"), find<HTMLSelectElement>("[name=currency]")];
  const [data, budget] = [find<HTMLInputElement>("[name=data]"), find<HTMLInputElement>("[name=budget]")];
  const spoken = find("[data-place=spoken]");
  return async () => {
    const { providers, models } = await load();
    const needs = {
      place: place.value || undefined,
      data: data.checked,
      budget: budget.checked,
      currency: currency.value || undefined,
    };
    const choices = chooseProviders(providers, needs, { models });
    const possible = choices.filter(({ is_possible }) => is_possible).length;
    spoken.textContent = choices[0]?.answers.length
      ? fill(setting.words.embed_choose_count, { possible, count: choices.length })
      : "";
    return providerChoiceHtml(choices, setting);
  };
});
