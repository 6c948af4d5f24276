import type { ProviderChoice, ProviderStatement } from "@org/model-pricing/guide";
import { fill } from "../fill.ts";
import { type Html, html } from "../html.ts";
import { nameIn } from "../name-in.ts";
import type { EmbedSetting } from "./embed-setting.ts";
import type { EmbedWords } from "./embed-words.ts";
import { sourceHtml } from "./source-html.ts";

/** Every provider with its answers in the order given, then the statements behind them. */
export function providerChoiceHtml(choices: readonly ProviderChoice[], { words: t, lang, home }: EmbedSetting): Html {
  const locale = lang === "en" ? "en" : "zh-CN";
  const name = (choice: ProviderChoice) =>
    html`<a href="${home}providers/${choice.provider}/">${nameIn(locale, choice)}</a>`;
  const questions = choices[0]?.answers.map(({ question }) => question) ?? [];
  if (questions.length === 0) return html`<p>${t.embed_choose_nothing}</p>`;
  const told = choices.filter(({ answers }) => answers.some(({ statements }) => statements.length > 0));
  const cell = ({ provider }: ProviderChoice, { answer, statements }: ProviderChoice["answers"][number]) => {
    const word = t[`embed_choose_${answer}`];
    const shown = statements.length > 0 ? html`<a href="#rules-${provider}">${word}</a>` : word;
    return html`<td data-answer="${answer}">${shown}</td>`;
  };
  return html`<table class="embed-choice"><caption>${t.embed_choose_caption}</caption>
<thead><tr><th scope="col">${t.embed_choose_provider}</th>${questions.map((each) => html`<th scope="col">${t[`embed_choose_q_${each}`]}</th>`)}</tr></thead>
<tbody>${choices.map((choice) => html`<tr data-provider="${choice.provider}"><th scope="row">${name(choice)}</th>${choice.answers.map((each) => cell(choice, each))}</tr>`)}</tbody></table>
<p class="quiet">${t.embed_choose_means}</p>
<p><strong>${t.embed_choose_statements}</strong></p>
${told.length === 0 ? html`<p>${t.embed_choose_no_statements}</p>` : html`<dl class="embed-rules">${told.map((choice) => html`<dt id="rules-${choice.provider}" tabindex="-1">${name(choice)}</dt>${choice.answers.flatMap(({ statements }) => statements).map((each) => statement(each, t))}`)}</dl>`}`;
}

/** A rule in its source's sense, in English, with the day on which it was read. */
function statement(each: ProviderStatement, t: EmbedWords): Html {
  const key = `embed_topic_${each.topic}`;
  const topic = key in t ? t[key as keyof EmbedWords] : each.topic;
  const from = each.effective_from !== undefined && ` · ${fill(t.embed_choose_from, { day: each.effective_from })}`;
  return html`<dd><span class="quiet">${topic}${from}</span> ${each.text !== undefined && html`<span lang="en">${each.text}</span> `}${sourceHtml(each, t)}</dd>`;
}
