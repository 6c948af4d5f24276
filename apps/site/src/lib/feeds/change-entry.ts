import type { Schedule } from "@org/model-pricing";
import { LOCALES, type Locale, stringsOf } from "../../i18n/strings.ts";
import type { Change } from "../changes/change.ts";
import { correctionText } from "../changes/correction-words.ts";
import { stepPhrases } from "../changes/step-words.ts";
import { fill } from "../fill.ts";
import { nameIn } from "../name-in.ts";
import { escapeXml } from "./escape-xml.ts";
import type { FeedEntry } from "./feed.ts";

/** What an entry says that the change does not: the seller by name, hours of its schedules, where readers are led. */
export interface EntryFacts {
  readonly provider: { readonly name: string; readonly name_zh?: string | undefined };
  readonly schedules: { readonly [name: string]: Schedule } | undefined;
  readonly url: (locale: Locale) => string;
}

/** Whom ids are minted by: the project's own host, wherever a copy of the site is served. */
const AUTHORITY_YEAR = 2026;

/** A change as a feed's entry, in both languages. */
export function changeEntry(
  change: Change,
  facts: EntryFacts,
  { published, host }: { readonly published: string; readonly host: string },
): FeedEntry {
  const [zh, en] = LOCALES.map((locale) => stringsOf(locale)[`changes_kind_${change.kind}`]);
  const suffix = change.scheduled ? "/announced" : "";
  const names = LOCALES.map((locale) => nameIn(locale, { ...change, name_zh: change.name_zh ?? undefined }));
  return {
    id: `tag:${host},${AUTHORITY_YEAR}:change/${encodeURI(change.id)}${suffix}`,
    title: `${[...new Set(names)].join(" ")} (${facts.provider.name}) ${zh} · ${en}${change.scheduled ? ` · ${change.date}` : ""}`,
    url: facts.url("zh-CN"),
    published: `${published}T00:00:00Z`,
    html: LOCALES.map((locale) => section(change, facts, locale)).join("\n"),
    tags: [change.kind, change.provider],
  };
}

function section(change: Change, facts: EntryFacts, locale: Locale): string {
  const t = stringsOf(locale);
  const name = nameIn(locale, { ...change, name_zh: change.name_zh ?? undefined });
  const when = change.scheduled ? fill(t.changes_announced, { date: change.date }) : change.date;
  const basis = change.basis === "exact" ? "" : t[`changes_basis_${change.basis}_means`];
  const lines = [
    ...(basis ? [basis] : []),
    ...stepPhrases(change.steps, facts.schedules, locale),
    ...change.corrections.map((value) => `${correctionText(value, locale)} ${value.why}`),
    ...(change.replacement ? [fill(t.changes_replacement, { name: change.replacement })] : []),
  ];
  const head = `<a href="${escapeXml(facts.url(locale))}">${escapeXml(name)}</a>`;
  const seller = escapeXml(nameIn(locale, facts.provider));
  const kind = escapeXml(t[`changes_kind_${change.kind}`]);
  const sources = change.sources.map((source) => `<li><a href="${escapeXml(source)}">${t.receipt_source}</a></li>`);
  return `<div lang="${locale}"><p>${head} · ${seller} · ${kind} · ${escapeXml(when)}</p><ul>${lines
    .map((line) => `<li>${escapeXml(line)}</li>`)
    .join("")}${sources.join("")}</ul></div>`;
}
