import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { providers } from "../../src/providers.ts";
import { subscriptions } from "../../src/subscriptions.ts";
import { problemsOf } from "./fixtures.ts";

const FEE = {
  effective_from: '"2026-01-16"',
  effective_basis: '"announced"',
  amount: "20",
  currency: '"USD"',
  per: '"month"',
  source: '"https://example.com/plans"',
  checked_on: '"2026-11-20"',
};
type Changes = Partial<Record<keyof typeof FEE | "withdrawn" | "per_seat" | "inlcudes", string | undefined>>;

const fee = (changes: Changes = {}) =>
  `[[fee]]\n${Object.entries({ ...FEE, ...changes })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key} = ${value}\n`]))
    .join("")}`;
const file = (...fees: string[]) => ({ "subscriptions/example/plus.toml": `name = "Plus"\n${fees.join("")}` });

describe("a subscription", () => {
  it("has a history of fees in each currency and period", () => {
    const later = { effective_from: '"2026-05-01"' };
    const yearly = { per: '"year"', amount: "200", per_seat: "true" };
    const ended = { ...later, ...yearly, amount: undefined, withdrawn: "true" };
    expect(problemsOf(file(fee(), fee({ ...later, amount: "25" }), fee(yearly), fee(ended)))).toEqual([]);
  });

  it("may be free", () => {
    expect(problemsOf(file(fee({ amount: "0" })))).toEqual([]);
  });

  it("refuses a fee without an amount, one that is withdrawn and has one, and fees out of order", () => {
    expect(problemsOf(file(fee({ amount: undefined })))).toMatchInlineSnapshot(`
      [
        "subscriptions/example/plus.toml 2:1 schema: [[fee]] 1 has no amount. -> add it, such as amount = 20, or withdrawn = true.",
      ]
    `);
    expect(problemsOf(file(fee({ withdrawn: "true" })))).toMatchInlineSnapshot(`
      [
        "subscriptions/example/plus.toml 5:1 schema: a fee that is withdrawn has no amount. -> remove one of the two.",
      ]
    `);
    expect(problemsOf(file(fee(), fee({ amount: "25" })))).toMatchInlineSnapshot(`
      [
        "subscriptions/example/plus.toml 11:1 schema: effective_from is "2026-01-16", not after the fee above in USD per month ("2026-01-16"). -> put the oldest first; a fee is changed by a new table.",
      ]
    `);
  });

  it("wants a source, a date and a known period, and no fee that is negative or text", () => {
    expect(problemsOf(file(fee({ source: undefined, checked_on: undefined })))).toMatchInlineSnapshot(`
      [
        "subscriptions/example/plus.toml 2:1 schema: [[fee]] 1 has no source. -> add it, such as source = "https://example.com/plans"",
        "subscriptions/example/plus.toml 2:1 schema: [[fee]] 1 has no checked_on. -> add it, such as checked_on = "2026-11-20"",
      ]
    `);
    expect(problemsOf(file(fee({ per: '"week"' })))).toMatchInlineSnapshot(`
      [
        "subscriptions/example/plus.toml 7:1 schema: per is text "week"; expected one of month, year. -> take one of these values.",
      ]
    `);
    expect(problemsOf(file(fee({ amount: "-1" })))).toMatchInlineSnapshot(`
      [
        "subscriptions/example/plus.toml 5:1 schema: amount is -1; expected at least 0. -> copy the number from the source page.",
      ]
    `);
    expect(problemsOf(file(fee({ amount: '"20"' })))).toMatchInlineSnapshot(`
      [
        "subscriptions/example/plus.toml 5:1 schema: amount is text "20"; a number is expected. -> remove the quotes: 20.",
      ]
    `);
    expect(problemsOf(file(fee({ checked_on: '"2026-11-25"' })))).toMatchInlineSnapshot(`
      [
        "subscriptions/example/plus.toml 9:1 checked-on-sane: checked_on is 2026-11-25; that day has not come yet (today is 2026-11-24). -> write the day on which you read the page.",
      ]
    `);
  });

  it("belongs to a provider, in a file whose name can stand in an address", () => {
    const [text] = Object.values(file(fee()));
    expect(problemsOf({ "subscriptions/nobody/plus.toml": text as string })).toMatchInlineSnapshot(`
      [
        "subscriptions/nobody/plus.toml 1:1 schema: there is no provider "nobody" in data/providers. -> name it after a provider's folder, or add the provider.",
      ]
    `);
    expect(problemsOf({ "subscriptions/example/Plus.toml": text as string })).toMatchInlineSnapshot(`
      [
        "subscriptions/example/Plus.toml 1:1 id-matches-path: the file name Plus.toml holds characters that may not stand in a web address. -> rename it to plus.toml.",
      ]
    `);
    expect(problemsOf({ "subscriptions/plus.toml": text as string })).toMatchInlineSnapshot(`
      [
        "subscriptions/plus.toml 1:1 schema: this file is read by nothing; data/subscriptions holds one folder for each provider. -> rename it, or move it to where it belongs.",
      ]
    `);
  });
});

describe("the subscriptions of this package", () => {
  it("are those of known providers, each once, with exact fees", () => {
    const known = providers.map(({ id }) => id);
    expect(new Set(subscriptions.map(({ id }) => id)).size).toBe(subscriptions.length);
    for (const { id, provider, slug, fee: fees } of subscriptions) {
      expect(id).toBe(`${provider}/${slug}`);
      expect(known).toContain(provider);
      for (const { amount, withdrawn } of fees) expect(withdrawn ?? /^\d+(\.\d+)?$/.test(amount ?? "")).toBe(true);
    }
  });

  it("say what ChatGPT Plus costs, since when at least, and where that stands", () => {
    const plus = subscriptions.find(({ id }) => id === "openai/chatgpt-plus");
    expect(plus?.fee.at(-1)).toMatchObject({
      amount: "20",
      currency: "USD",
      per: "month",
      effective_basis: "in_force_on",
      source: expect.stringMatching(/^https:\/\/help\.openai\.com\//),
    });
  });

  it("are the same in the module and in the JSON", () => {
    const json = readFileSync(new URL("../../generated-json/subscriptions.json", import.meta.url), "utf8");
    expect(JSON.parse(json).subscriptions).toEqual(subscriptions);
  });
});
