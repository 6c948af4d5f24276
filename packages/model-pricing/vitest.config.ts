import { defineConfig } from "vitest/config";

const everywhere = ["src/**/*.test.ts", "tools/**/*.test.ts", "test/**/*.test.ts"];

// `bundle` and `full` need the built package; `unit` runs on the sources alone.
export default defineConfig({
  test: {
    coverage: { include: ["src/**/*.ts", "tools/**/*.ts"], exclude: ["src/generated/**", "**/*.test.ts"] },
    projects: [
      { test: { name: "unit", include: everywhere, exclude: ["test/bundle/**", "test/full/**"] } },
      { test: { name: "bundle", include: ["test/bundle/**/*.test.ts"], testTimeout: 60_000 } },
      { test: { name: "full", include: ["test/full/**/*.test.ts"], testTimeout: 600_000 } },
    ],
  },
});
