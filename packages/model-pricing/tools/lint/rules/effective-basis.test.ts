import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { effectiveBasis } from "./effective-basis.ts";

describe("effective-basis", () => {
  it("refuses a release after another block", () => {
    const found = lintExample(
      effectiveBasis,
      `name = "A"
family = "a"

[[price]]
effective_from = "2026-09-01"
effective_basis = "release"
source = "https://example.com/pricing"
checked_on = "2026-09-01"

[price.per_million_tokens]
input = 1

[[price]]
effective_from = "2026-10-01"
effective_basis = "release"
source = "https://example.com/pricing"
checked_on = "2026-10-02"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "15:1 error: effective_basis is release, but another USD block comes before this one.
        fix: only the model's first price starts with its release; write "announced" or "first_seen"."
    `);
  });

  it("refuses a release before the release date", () => {
    const found = lintExample(
      effectiveBasis,
      `name = "A"
family = "a"
release_date = "2026-09-01"

[[price]]
effective_from = "2026-08-01"
effective_basis = "release"
source = "https://example.com/pricing"
checked_on = "2026-09-01"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "6:1 error: the price starts on 2026-08-01 with the release, but release_date is 2026-09-01.
        fix: correct one of the two dates."
    `);
  });

  it("warns at a release after the release date", () => {
    const found = lintExample(
      effectiveBasis,
      `name = "A"
family = "a"
release_date = "2026-09-01"

[[price]]
effective_from = "2026-10-01"
effective_basis = "release"
source = "https://example.com/pricing"
checked_on = "2026-10-01"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "6:1 warn: the price starts on 2026-10-01 with the release, but release_date is 2026-09-01.
        fix: correct one of the dates, or write "in_force_on" or "first_seen" if nobody knows when it began."
    `);
  });

  it("refuses a future price that somebody saw", () => {
    const found = lintExample(
      effectiveBasis,
      `name = "A"
family = "a"

[[price]]
effective_from = "2027-01-01"
effective_basis = "first_seen"
source = "https://example.com/pricing"
checked_on = "2026-11-20"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "6:1 error: effective_basis is first_seen, but 2027-01-01 has not come yet.
        fix: write effective_basis = "announced", or correct effective_from."
    `);
  });

  it("accepts a release in each currency", () => {
    const found = lintExample(
      effectiveBasis,
      `name = "A"
family = "a"
release_date = "2026-09-01"

[[price]]
effective_from = "2026-09-01"
effective_basis = "release"
source = "https://example.com/pricing"
checked_on = "2026-09-01"

[price.per_million_tokens]
input = 1

[[price]]
currency = "CNY"
effective_from = "2026-09-01"
effective_basis = "release"
source = "https://example.com/pricing"
checked_on = "2026-09-01"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toBe("");
  });
});
