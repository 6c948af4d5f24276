import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { priceOrder } from "./price-order.ts";

describe("price-order", () => {
  it("refuses blocks that are not oldest first", () => {
    const found = lintExample(
      priceOrder,
      `name = "A"
family = "a"

[[price]]
effective_from = "2026-09-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-09-01"

[price.per_million_tokens]
input = 1

[[price]]
effective_from = "2026-08-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-09-01"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "14:1 error: this USD block starts on 2026-08-01, before the one above it on line 4 (2026-09-01).
        fix: put the blocks oldest first, or correct effective_from."
    `);
  });

  it("refuses two blocks that start at the same instant in the provider's zone", () => {
    const found = lintExample(
      priceOrder,
      `name = "A"
family = "a"

[[price]]
effective_from = "2026-09-10"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-09-10"

[price.per_million_tokens]
input = 1

[[price]]
effective_from = "2026-09-09T16:00:00Z"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-09-10"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "14:1 error: two USD blocks start at the same instant: this one on 2026-09-09T16:00:00Z, the one on line 4 on 2026-09-10.
        fix: keep one of the two blocks, or correct effective_from or currency."
    `);
  });

  it("accepts a history for each currency", () => {
    const found = lintExample(
      priceOrder,
      `name = "A"
family = "a"

[[price]]
effective_from = "2026-08-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-09-01"

[price.per_million_tokens]
input = 1

[[price]]
effective_from = "2026-09-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-09-01"

[price.per_million_tokens]
input = 1

[[price]]
currency = "CNY"
effective_from = "2026-08-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-09-01"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toBe("");
  });
});
