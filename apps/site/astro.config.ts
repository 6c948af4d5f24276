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
  // A small script that is inlined would be refused by the content security policy.
  vite: { worker: { format: "es" }, build: { assetsInlineLimit: 0 } },
});
