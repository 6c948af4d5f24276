import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { staleCheck } from "./stale-check.ts";

describe("stale-check", () => {
  it("names a price in force that nobody has seen for a month", () => {
    const found = lintExample(
      staleCheck,
      `name = "A"
family = "a"

[[price]]
effective_from = "2026-01-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-01-02"

[price.per_million_tokens]
input = 1

[[price]]
effective_from = "2026-09-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-10-24"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "17:1 warn: the price in force was last seen 31 days ago, on 2026-10-24.
        fix: read the source page; if the price still holds, set checked_on to that day, else add a [[price]] block."
    `);
  });

  it("is silent on the thirtieth day", () => {
    const found = lintExample(
      staleCheck,
      `name = "A"
family = "a"

[[price]]
effective_from = "2026-09-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-10-25"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toBe("");
  });

  it("is silent about past prices, future prices and models that are gone", () => {
    const found = lintExample(staleCheck, {
      "providers/example/models/a.toml": `name = "A"
family = "a"

[[price]]
effective_from = "2026-01-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-01-02"

[price.per_million_tokens]
input = 1

[[price]]
effective_from = "2026-09-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-11-20"

[price.per_million_tokens]
input = 1

[[price]]
effective_from = "2027-01-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-09-02"

[price.per_million_tokens]
input = 1
`,
      "providers/example/models/b.toml": `name = "A"
family = "a"
shutdown_on = "2026-06-01"

[[price]]
effective_from = "2026-01-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-01-02"

[price.per_million_tokens]
input = 1
`,
    });
    expect(found).toBe("");
  });
});
