import { defineConfig } from "tsdown";

// One output file per source file: whoever imports one name loads only the files behind it, no file name holds a hash, and
// every generated model stays a literal export of its own.
export default defineConfig({
  entry: {
    index: "src/index.ts",
    catalog: "src/catalog.ts",
    "catalog-first-party": "src/catalog-first-party.ts",
    notes: "src/notes.ts",
    providers: "src/providers.ts",
    "exchange-rates": "src/exchange-rates.ts",
    corrections: "src/corrections.ts",
    subscriptions: "src/subscriptions.ts",
    schema: "src/schema/index.ts",
    refresh: "src/refresh/index.ts",
    tokens: "src/tokens/index.ts",
    "tokens/exact": "src/tokens/exact/index.ts",
    plan: "src/plan/index.ts",
    guide: "src/guide/index.ts",
    cli: "src/cli/index.ts",
    "models/*": "src/generated/models/*.ts",
  },
  format: "esm",
  platform: "neutral",
  target: "node20",
  fixedExtension: true,
  dts: true,
  sourcemap: false,
  unbundle: true,
  outputOptions: { preserveModulesRoot: "src" },
  // What the compiler wrote for other languages and editors.
  copy: [{ from: "generated-json/**", to: "dist", flatten: false }],
});
