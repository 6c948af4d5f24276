import { expect, it } from "vitest";
import { type Copied, copyRows } from "./copy-rows.ts";
import { exampleRows } from "./example-rows.ts";
import { createPricer } from "./shown-price.ts";

const copied: Copied = {
  rows: exampleRows.slice(0, 3),
  columns: ["input", "cache_read", "context", "source"],
  pricer: createPricer({ currency: "USD", usd_in_cny: "7.125", unit: "million", mix: [3, 1, 0] }),
  unit: "million",
  day: "2026-11-24",
  address: "https://example.com/?cur=usd",
  locale: "en",
  heads: ["Model", "Input", "Cached input", "Context", "Source"],
};

it("copies a Markdown table with its date and address", () => {
  expect(copyRows(copied, "markdown")).toMatchInlineSnapshot(`
    "| Model | Input | Cached input | Context | Source |
    | --- | ---: | ---: | ---: | ---: |
    | GPT-Large 4o (example/gpt-large-4o) | $3.00 | $0.30 | 1M | 2026-08-20 |
    | 千里 2 (example/qianli-2) | ≈ $0.9825 | = | 128K | 2026-08-20 |
    | Old (seller/a, "quoted" \\| id) | $0.10 | = | – | 2026-08-20 |

    2026-11-24 · https://example.com/?cur=usd
    "
  `);
});

it("copies CSV with quotes where they are needed, amounts as decimal text", () => {
  expect(copyRows(copied, "csv").split("\r\n")).toEqual([
    "model,name,input,cache_read,context,source,checked_on,currency,per",
    "example/gpt-large-4o,GPT-Large 4o,3,0.3,1000000,https://example.com/pricing,2026-08-20,USD,million_tokens",
    "example/qianli-2,千里 2,0.9825,,128000,https://example.com/pricing,2026-08-20,USD,million_tokens",
    '"seller/a, ""quoted"" | id",Old,0.1,,,https://example.com/pricing,2026-08-20,USD,million_tokens',
    "",
  ]);
});

it("copies of a start that is not known the latest day that it can be", () => {
  const withSince: Copied = { ...copied, columns: ["since"] };
  expect(copyRows(withSince, "markdown").split("\n").slice(2, 4)).toEqual([
    "| GPT-Large 4o (example/gpt-large-4o) | 2026-03-04 |",
    "| 千里 2 (example/qianli-2) | ≤ 2026-03-04 |",
  ]);
  expect(copyRows(withSince, "csv").split("\r\n").slice(0, 3)).toEqual([
    "model,name,since,since_basis,currency,per",
    "example/gpt-large-4o,GPT-Large 4o,2026-03-04,on,USD,million_tokens",
    "example/qianli-2,千里 2,2026-03-04,at_latest,CNY,million_tokens",
  ]);
});

it("copies JSON that says what it is of", () => {
  const { data_date, address, models } = JSON.parse(copyRows(copied, "json"));
  expect({ data_date, address }).toEqual({ data_date: "2026-11-24", address: "https://example.com/?cur=usd" });
  expect(models[0]).toEqual({
    model: "example/gpt-large-4o",
    name: "GPT-Large 4o",
    input: "3",
    cache_read: "0.3",
    context: 1_000_000,
    source: "https://example.com/pricing",
    checked_on: "2026-08-20",
    currency: "USD",
    per: "million_tokens",
  });
});
