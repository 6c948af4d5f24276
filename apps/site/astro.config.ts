import sitemap from "@astrojs/sitemap";
import { defineConfig } from "astro/config";
import addresses from "../../addresses.json" with { type: "json" };

export default defineConfig({
  site: process.env.SITE_URL ?? addresses.site,
  base: process.env.BASE_PATH ?? "/",
  trailingSlash: "always",
  integrations: [sitemap({ i18n: { defaultLocale: "zh-CN", locales: { "zh-CN": "zh-CN", en: "en" } } })],
  // Inlined styles would need a nonce each under a strict content security policy.
  build: { inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  vite: {
    worker: { format: "es" },
    // A small script would be inlined, which the policy forbids.
    build: { assetsInlineLimit: 0 },
  },
});
