import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { shutdownAfterRelease } from "./shutdown-after-release.ts";

describe("shutdown-after-release", () => {
  it("refuses a shutdown before the release", () => {
    const found = lintExample(
      shutdownAfterRelease,
      `name = "A"
family = "a"
release_date = "2026-03-01"
shutdown_on = "2025-03-01"
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "4:1 error: shutdown_on is 2025-03-01, not after release_date 2026-03-01.
        fix: correct one of the two dates."
    `);
  });

  it("warns at an active model that was shut down", () => {
    const found = lintExample(
      shutdownAfterRelease,
      `name = "A"
family = "a"
lifecycle = "active"
shutdown_on = "2026-11-24"
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "3:1 warn: lifecycle is active, but the model was shut down on 2026-11-24.
        fix: write lifecycle = "shut_down", or correct shutdown_on."
    `);
  });

  it("warns at a shutdown that is still to come", () => {
    const found = lintExample(
      shutdownAfterRelease,
      `name = "A"
family = "a"
lifecycle = "shut_down"
shutdown_on = "2026-11-25"
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "3:1 warn: lifecycle is shut_down, but the shutdown is planned for 2026-11-25.
        fix: write lifecycle = "deprecated" until then."
    `);
  });

  it("accepts a deprecated model with a date", () => {
    const found = lintExample(
      shutdownAfterRelease,
      `name = "A"
family = "a"
release_date = "2024-05-13"
lifecycle = "deprecated"
shutdown_on = "2027-01-14"
`,
    );
    expect(found).toBe("");
  });
});
