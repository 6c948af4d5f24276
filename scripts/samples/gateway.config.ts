import { defineConfig } from "vitest/config";
import samples from "./vitest.config.ts";

// LiteLLM is half a gigabyte and takes its time to start, so only the slow tests run it.
export default defineConfig({
  test: { ...samples.test, include: ["scripts/samples/gateway.slow.ts"], testTimeout: 120_000 },
});
