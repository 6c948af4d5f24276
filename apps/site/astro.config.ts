import sitemap from "@astrojs/sitemap";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import addresses from "../../addresses.json" with { type: "json" };
import { searchIndex } from "./tools/search-index.ts";

/** Starlight makes pages of the tutorials' text; what they look like is ours, down to the last of its parts that is shown. */
const override = (name: string) => [name, `./src/components/starlight/${name}.astro`] as const;
const OVERRIDES = ["ContentPanel", "Footer", "Head", "MarkdownContent", "PageFrame", "PageSidebar", "PageTitle"];
const OVERRIDES_OF_NOTHING = ["SkipLink", "ThemeProvider", "TwoColumnContent"];

export default defineConfig({
  site: process.env.SITE_URL ?? addresses.site,
  base: process.env.BASE_PATH ?? "/",
  trailingSlash: "always",
  integrations: [
    sitemap({ i18n: { defaultLocale: "zh-CN", locales: { "zh-CN": "zh-CN", en: "en" } } }),
    starlight({
      title: { "zh-CN": "模型价目", en: "Model Pricing" },
      defaultLocale: "root",
      locales: { root: { label: "简体中文", lang: "zh-CN" }, en: { label: "English", lang: "en" } },
      components: Object.fromEntries([...OVERRIDES, ...OVERRIDES_OF_NOTHING].map(override)),
      disable404Route: true,
      // Its inline styles are against the policy; the tutorials' code is coloured by classes.
      expressiveCode: false,
      markdown: { headingLinks: false },
      // The index is of the whole site, and is made by an integration of ours.
      pagefind: false,
      pagination: false,
      sidebar: [{ label: "Guides", link: "/guides/" }],
    }),
    searchIndex(),
  ],
  markdown: { syntaxHighlight: false },
  // Starlight would else turn it on for every page.
  prefetch: false,
  // Inlined styles would need a nonce each under a strict content security policy.
  build: { inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  vite: {
    worker: { format: "es" },
    // A small script would be inlined, which the policy forbids.
    build: { assetsInlineLimit: 0 },
  },
});
