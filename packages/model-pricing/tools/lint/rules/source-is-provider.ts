import { ownDomains, registrableDomain } from "../own-domains.ts";
import type { ProviderRule } from "../types.ts";

/** A price comes from the page of the one who sends the bill; other sites copy, late and with mistakes. */
export const sourceIsProvider: ProviderRule = {
  name: "source-is-provider",
  scope: "provider",
  *check({ provider, file, models }) {
    if (file === undefined) return;
    const own = ownDomains(file);
    const hasPrices = models.some(({ blocks }) => blocks.length > 0);
    if (own.size === 0 && hasPrices) {
      yield {
        in: provider,
        at: [],
        message: "there is no price_page, so nobody can tell whether a source is the provider's own.",
        fix: 'add price_page = "https://...", and source_hosts = [...] for further hosts of the provider.',
      };
    }
    if (own.size === 0) return;
    for (const { blocks, model } of models) {
      for (const { block, at } of blocks) {
        const host = URL.parse(block.source)?.hostname ?? block.source;
        if (own.has(host) || own.has(registrableDomain(host))) continue;
        yield {
          in: model,
          at: [...at, "source"],
          message: `source is on ${host}, which is not ${file.name}'s (${[...own].join(", ")}).`,
          fix: "link the provider's own page; if this is one, add its host to source_hosts in provider.toml.",
        };
      }
    }
  },
};
