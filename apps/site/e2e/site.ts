import { test as base } from "@playwright/test";

/** The test of this suite: addresses are relative to the served site. */
export const test = base.extend({
  baseURL: async ({}, use) => {
    await use(process.env.E2E_ADDRESS ?? "");
  },
});

export { expect } from "@playwright/test";

/** Both languages: the path of their first page. */
export const languages = [
  { lang: "zh-CN", home: "./" },
  { lang: "en", home: "./en/" },
] as const;
