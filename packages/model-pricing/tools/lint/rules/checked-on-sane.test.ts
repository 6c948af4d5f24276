import { describe, expect, it } from "vitest";
import { lintExample } from "../lint-example.ts";
import { checkedOnSane } from "./checked-on-sane.ts";

describe("checked-on-sane", () => {
  it("refuses a day that has not come", () => {
    const found = lintExample(
      checkedOnSane,
      `name = "A"
family = "a"

[[price]]
effective_from = "2026-09-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-11-25"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "8:1 error: checked_on is 2026-11-25; that day has not come yet.
        fix: write the day on which you read the page."
    `);
  });

  it("refuses a price seen before it began", () => {
    const found = lintExample(
      checkedOnSane,
      `name = "A"
family = "a"

[[price]]
effective_from = "2026-09-01"
effective_basis = "first_seen"
source = "https://example.com/pricing"
checked_on = "2026-08-31"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toMatchInlineSnapshot(`
      "8:1 error: checked_on is 2026-08-31, before the price began on 2026-09-01.
        fix: write the day on which the price was seen; effective_basis = "announced" if it was announced ahead."
    `);
  });

  it("accepts a price announced ahead", () => {
    const found = lintExample(
      checkedOnSane,
      `name = "A"
family = "a"

[[price]]
effective_from = "2027-01-01"
effective_basis = "announced"
source = "https://example.com/pricing"
checked_on = "2026-09-23"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toBe("");
  });

  it("accepts the day itself", () => {
    const found = lintExample(
      checkedOnSane,
      `name = "A"
family = "a"

[[price]]
effective_from = "2026-11-24"
effective_basis = "first_seen"
source = "https://example.com/pricing"
checked_on = "2026-11-24"

[price.per_million_tokens]
input = 1
`,
    );
    expect(found).toBe("");
  });
});
