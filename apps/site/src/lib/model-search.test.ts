import { expect, it } from "vitest";
import { html } from "./html.ts";
import { createModelSearch } from "./model-search.ts";

const model = (provider: string, id: string, name: string, name_zh?: string, aliases: string[] = []) => ({
  provider,
  id,
  name,
  name_zh,
  slug: id,
  first_party: true,
  aliases,
});
const search = createModelSearch(
  [
    model("alibaba-cn", "qwen9-max", "Qwen9 Max", "通义千问 9 Max"),
    model("openai", "gpt-9o-mini-2026", "GPT-9o mini, dated"),
    model("openai", "gpt-9o-mini", "GPT-9o mini", undefined, ["nine"]),
  ],
  { "alibaba-cn": ["Alibaba", "阿里云"], openai: ["OpenAI"] },
);
const ids = (query: string) => search(query, 10).map(({ id }) => id);

it.each([
  ["gpt 9o mini", ["gpt-9o-mini", "gpt-9o-mini-2026"]],
  ["通义千问", ["qwen9-max"]],
  ["阿里云 max", ["qwen9-max"]],
  ["ＧＰＴ mini", ["gpt-9o-mini-2026", "gpt-9o-mini"]],
  ["nine", ["gpt-9o-mini"]],
  ["openai/gpt-9o-mini", ["gpt-9o-mini", "gpt-9o-mini-2026"]],
  ["gpt max", []],
  ["  ", []],
])("finds for %j %j, exact names first", (query, found) => {
  expect(ids(query)).toEqual(found);
});

it("escapes what is put into HTML, and leaves what is HTML", () => {
  expect(
    html`<a title="${`"><script>`}">${html`<b>${"&"}</b>`}${false}${undefined}${[1, html`<i></i>`]}</a>`.html,
  ).toBe('<a title="&#34;&#62;&#60;script&#62;"><b>&#38;</b>1<i></i></a>');
});
