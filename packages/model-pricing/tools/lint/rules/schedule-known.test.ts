import { describe, expect, it } from "vitest";
import { lintExample, priced } from "../lint-example.ts";
import { scheduleKnown } from "./schedule-known.ts";

describe("schedule-known", () => {
  it("refuses a schedule that the provider does not have, and suggests one", () => {
    const found = lintExample(scheduleKnown, {
      "providers/example/provider.toml": `name = "Example"
price_page = "https://example.com/pricing"

[schedule.peak]
windows = [{ hours = ["09:00-18:00"] }]
clock = "request_start"
`,
      "providers/example/models/a.toml": priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
schedule = ["peak", "peek"]
multiply = 2
`),
    });
    expect(found).toMatchInlineSnapshot(`
      "example/models/a.toml 14:21 error: schedule "peek" is not in data/providers/example/provider.toml; it has peak.
        fix: write "peak"."
    `);
  });

  it("says where a first schedule goes", () => {
    const found = lintExample(
      scheduleKnown,
      priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
schedule = "night"
multiply = 2
`),
    );
    expect(found).toMatchInlineSnapshot(`
      "14:1 error: schedule "night" is not in data/providers/example/provider.toml; it has no schedule.
        fix: add [schedule.night] to provider.toml, with windows and clock."
    `);
  });

  it("accepts a known schedule", () => {
    const found = lintExample(scheduleKnown, {
      "providers/example/provider.toml": `name = "Example"
price_page = "https://example.com/pricing"

[schedule.peak]
windows = [{ hours = ["09:00-18:00"] }]
clock = "request_start"
`,
      "providers/example/models/a.toml": priced(`[price.per_million_tokens]
input = 3
output = 15

[[price.when]]
schedule = "peak"
multiply = 2
`),
    });
    expect(found).toBe("");
  });
});
