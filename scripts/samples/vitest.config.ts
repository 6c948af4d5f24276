import { join } from "node:path";
import { defineConfig } from "vitest/config";

// Samples mostly wait for a program to start; two to a core keep the machine busy without time-outs.
export default defineConfig({
  test: {
    include: ["scripts/samples/*.spec.ts"],
    globalSetup: join(import.meta.dirname, "global-setup.ts"),
    maxConcurrency: 4,
    testTimeout: 60_000,
    // A missing file would otherwise be written, and a sample without expected output would pass.
    update: "none",
  },
});
