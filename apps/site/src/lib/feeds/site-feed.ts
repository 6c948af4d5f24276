import addresses from "../../../../../addresses.json" with { type: "json" };
import { type Locale, localePath, stringsOf } from "../../i18n/strings.ts";
import type { Change } from "../changes/change.ts";
import { siteChanges } from "../changes/site-changes.ts";
import { fill } from "../fill.ts";
import { fullCatalog } from "../full-catalog.ts";
import { providerById } from "../model-index.ts";
import { providerName } from "../model-sentences.ts";
import { modelPath, providerPath } from "../page-paths.ts";
import { changeEntry } from "./change-entry.ts";
import type { Feed } from "./feed.ts";
import { feedEntries } from "./feed-entries.ts";

const host = new URL(addresses.site).host;
const recordOf = new Map(fullCatalog.models.map((model) => [`${model.provider}/${model.slug}`, model]));
const absolute = (path: string) => new URL(path, import.meta.env.SITE).href;

/** Address of a feed on this site, without its origin. */
export function feedPath(name: string, format: "rss" | "atom" | "json"): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, "")}/feeds/${name}.${format}`;
}

/** The feed of all changes or of a provider's, in both languages. */
export function siteFeed(name: string): Feed {
  const { version, data_date } = fullCatalog;
  const own = name === "all" ? siteChanges : siteChanges.filter(({ provider }) => provider === name);
  const self = (format: "rss" | "atom" | "json") => absolute(feedPath(name, format));
  return {
    id: `tag:${host},2026:changes/${name}`,
    title: `${titleOf(name, "zh-CN")} · ${titleOf(name, "en")}`,
    home: absolute(localePath("zh-CN", "changes/")),
    self: { rss: self("rss"), atom: self("atom"), json: self("json") },
    updated: `${data_date.slice(0, 10)}T00:00:00Z`,
    version,
    data_date,
    entries: feedEntries(own, data_date).map(({ change, published }) =>
      changeEntry(change, factsOf(change), { published, host }),
    ),
  };
}

/** The title of a feed in a language. */
export function titleOf(name: string, locale: Locale): string {
  const t = stringsOf(locale);
  return name === "all" ? t.feed_title : fill(t.feed_title_provider, { name: providerName(name, locale) });
}

function factsOf(change: Change) {
  const { provider, slug } = change;
  const path = slug === null ? providerPath(provider) : modelPath({ provider, slug });
  return {
    provider: providerById.get(provider) ?? { name: provider },
    schedules: recordOf.get(`${provider}/${slug}`)?.schedules,
    url: (locale: Locale) => absolute(localePath(locale, path)),
  };
}
