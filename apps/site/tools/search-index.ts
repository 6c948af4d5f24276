import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { models } from "@org/model-pricing/catalog";
import { providers } from "@org/model-pricing/providers";
import type { AstroIntegration } from "astro";
import * as pagefind from "pagefind";

const LANGUAGES = [
  { language: "zh-cn", prefix: "/" },
  { language: "en", prefix: "/en/" },
] as const;

/** Folders of pages that are read for their words; the thousands of others are records. */
const PAGES = ["guides", "calculators", "compare", "tokens", "which-model", "evidence", "api"];

/** Interfaces of Pagefind's own, which no page of ours shows. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

interface SearchRecord {
  url: string;
  language: string;
  content: string;
  meta: Record<string, string>;
}

/** Models and providers by their names: their pages are tables of numbers, which are no words to search for. */
function recordsOf({ language, prefix }: (typeof LANGUAGES)[number]): readonly SearchRecord[] {
  const nameIn = ({ name, name_zh }: { name: string; name_zh?: string | undefined }) =>
    language === "en" ? name : (name_zh ?? name);
  const record = (path: string, title: string, words: readonly (string | undefined)[]) => ({
    url: `${prefix}${path}`,
    language,
    content: [...new Set(words.filter((word) => word !== undefined))].join(" · "),
    meta: { title, kind: "record" },
  });
  const providerById = new Map(providers.map((provider) => [provider.id, provider]));
  return [
    ...providers.map((provider) =>
      record(`providers/${provider.id}/`, nameIn(provider), [provider.name, provider.name_zh, provider.id]),
    ),
    ...models.map((model) => {
      const provider = providerById.get(model.provider);
      const sold = provider ? nameIn(provider) : model.provider;
      return record(`models/${model.provider}/${model.slug}/`, `${nameIn(model)} · ${sold}`, [
        model.id,
        model.name,
        model.name_zh,
        sold,
        model.family,
        ...(model.aliases ?? []),
      ]);
    }),
  ];
}

/** Makes the search index of the built site: pages that mark their text with `data-pagefind-body`, and every record. */
export function searchIndex(): AstroIntegration {
  return {
    name: "search-index",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const { index, errors } = await pagefind.createIndex();
        if (!index) throw new Error(errors.join("\n"));
        const root = fileURLToPath(dir);
        const failed: string[] = [];
        for (const glob of PAGES.flatMap((path) => [`${path}/**/*.html`, `en/${path}/**/*.html`])) {
          failed.push(...(await index.addDirectory({ path: root, glob })).errors);
        }
        const records = LANGUAGES.flatMap(recordsOf);
        for (const record of records) failed.push(...(await index.addCustomRecord(record)).errors);
        const { files, errors: unwritten } = await index.getFiles();
        failed.push(...unwritten);
        await pagefind.close();
        if (failed.length > 0) throw new Error(failed.join("\n"));
        for (const { path, content } of files) {
          if (UNUSED.test(path)) continue;
          const file = join(root, "pagefind", path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        logger.info(`${records.length} records beside the tutorials`);
      },
    },
  };
}
