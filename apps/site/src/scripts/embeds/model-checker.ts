import { createResolver, type ModelRecord } from "@org/model-pricing";
import { checkModels, type ModelCatalog } from "@org/model-pricing/guide";
import { modelChecksHtml } from "../../lib/embeds/model-checks-html.ts";
import { html } from "../../lib/html.ts";
import { fetchJson } from "../fetch-json.ts";
import { startEmbeds } from "./start-embed.ts";

type Loaded = ModelCatalog & { readonly byName: ReadonlyMap<string, ModelRecord> };
let loading: Promise<Loaded> | undefined;

/** Loads what the check reads of the records, once; a failure is forgotten, so that the next letter tries again. */
function load(): Promise<Loaded> {
  loading ??= fetchJson<{ readonly models: readonly ModelRecord[] }>("data/model-checks.json").then(({ models }) => ({
    models,
    resolveModel: createResolver(models).resolveModel,
    byName: new Map(models.map((model) => [`${model.provider}/${model.id}`, model])),
  }));
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

startEmbeds("models", ({ setting, find }) => {
  const text = find<HTMLTextAreaElement>("textarea");
  return async () => {
    if (text.value.trim() === "") return html``;
    const catalog = await load();
    const checks = checkModels(text.value, catalog, { at: new Date() });
    return modelChecksHtml(checks, setting, (name) => {
      const [provider = "", ...id] = name.split("/");
      return catalog.byName.get(name) ?? { provider, id: id.join("/"), name };
    });
  };
});
