import { join } from "node:path";
import { defineConfig } from "vitest/config";

// Samples wait for programs to start and for pauses between tries; more at a time than there are cores costs nothing.
export default defineConfig({
  test: {
    include: ["scripts/samples/*.spec.ts"],
    globalSetup: join(import.meta.dirname, "global-setup.ts"),
    maxConcurrency: 6,
    testTimeout: 60_000,
    // A missing file would otherwise be written, and a sample without expected output would pass.
    update: "none",
  },
});
