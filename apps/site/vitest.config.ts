import { defineConfig } from "vitest/config";

const source = (file: string) => new URL(`../../packages/model-pricing/src/${file}`, import.meta.url).pathname;

// Unit tests run before anything is built, so they read the package's sources.
export default defineConfig({
  test: { include: ["src/**/*.test.ts", "scripts/**/*.test.ts", "tools/**/*.test.ts"] },
  resolve: {
    alias: [
      { find: /^@org\/model-pricing$/, replacement: source("index.ts") },
      { find: /^@org\/model-pricing\/(catalog|providers)$/, replacement: source("$1.ts") },
      { find: /^@org\/model-pricing\/tokens$/, replacement: source("tokens/index.ts") },
      { find: /^@org\/model-pricing\/tokens\/exact$/, replacement: source("tokens/exact/index.ts") },
    ],
  },
});
