import { explainError } from "@org/model-pricing/guide";
import { errorHtml } from "../../lib/embeds/error-html.ts";
import { html } from "../../lib/html.ts";
import { startEmbeds } from "./start-embed.ts";

startEmbeds("error", ({ setting, find }) => {
  const text = find<HTMLTextAreaElement>("textarea");
  const provider = find<HTMLSelectElement>("select");
  const names = new Map([...provider.options].map(({ value, text }) => [value, text]));
  return () => {
    if (text.value.trim() === "") return html``;
    const explanation = explainError(text.value, { provider: provider.value || undefined, lang: setting.lang });
    return errorHtml(explanation, setting, (id) => names.get(id) ?? id);
  };
});
