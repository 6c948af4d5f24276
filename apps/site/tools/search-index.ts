import type { AstroIntegration } from "astro";
import * as pagefind from "pagefind";

/** Makes the search index of the built site: pages that mark their text with `data-pagefind-body`, in both languages. */
export function searchIndex(): AstroIntegration {
  return {
    name: "search-index",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const { index, errors } = await pagefind.createIndex({ excludeSelectors: [".skip", "header", "footer"] });
        if (!index) throw new Error(errors.join("\n"));
        const added = await index.addDirectory({ path: dir.pathname });
        const written = await index.writeFiles({ outputPath: `${dir.pathname}pagefind` });
        await pagefind.close();
        const failed = [...added.errors, ...written.errors];
        if (failed.length > 0) throw new Error(failed.join("\n"));
        logger.info(`${added.page_count} pages`);
      },
    },
  };
}
