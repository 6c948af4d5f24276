import { expect, it } from "vitest";
import { problemsOf } from "./fixtures.ts";

const file = (days: string, head = "") => ({
  "exchange-rates/bank.toml": `name = "Bank"
base = "EUR"
source = "https://example.com/rates"
checked_on = "2026-11-20"
${head}
[per_base]
${days}
`,
});

it("takes one line a day", () => {
  expect(problemsOf(file("2026-11-19 = { USD = 1.1, CNY = 7.4 }\n2026-11-20 = { USD = 1.2 }"))).toEqual([]);
});

it("refuses days out of order, after the reading, that do not exist, or twice", () => {
  expect(problemsOf(file("2026-11-19 = { USD = 1.1 }\n2026-11-18 = { USD = 1.1 }"))).toMatchInlineSnapshot(`
    [
      "exchange-rates/bank.toml 8:1 schema: the day 2026-11-18 stands after 2026-11-19. -> put the days in order, oldest first.",
    ]
  `);
  expect(problemsOf(file("2026-11-21 = { USD = 1.1 }"))).toMatchInlineSnapshot(`
    [
      "exchange-rates/bank.toml 7:1 schema: the day 2026-11-21 lies after the one on which the page was read (2026-11-20). -> correct the day, or checked_on.",
    ]
  `);
  expect(problemsOf(file("2026-02-30 = { USD = 1.1 }"))).toMatchInlineSnapshot(`
    [
      "exchange-rates/bank.toml 7:1 schema: "2026-02-30" cannot be a name in per_base. -> write a name like 2026-10-30.",
    ]
  `);
  expect(problemsOf(file("2026-11-19 = { USD = 1.1 }\n2026-11-19 = { USD = 1.2 }"))).toMatchInlineSnapshot(`
    [
      "exchange-rates/bank.toml 8:1 toml: 2026-11-19 is written a second time; it already stands on line 7. -> keep the right one of the two.",
    ]
  `);
});

it("refuses a rate of 0, the base itself, text, and a name that is no currency", () => {
  expect(problemsOf(file("2026-11-19 = { USD = 0 }"))).toMatchInlineSnapshot(`
    [
      "exchange-rates/bank.toml 7:16 schema: USD is 0; expected more than 0. -> copy the number from the source page.",
    ]
  `);
  expect(problemsOf(file("2026-11-19 = { EUR = 1 }"))).toMatchInlineSnapshot(`
    [
      "exchange-rates/bank.toml 7:16 schema: EUR is the base itself. -> remove it.",
    ]
  `);
  expect(problemsOf(file('2026-11-19 = { USD = "1.1" }'))).toMatchInlineSnapshot(`
    [
      "exchange-rates/bank.toml 7:16 schema: USD is text "1.1"; a number is expected. -> remove the quotes: 1.1.",
    ]
  `);
  expect(problemsOf(file("2026-11-19 = { usd = 1.1 }"))).toMatchInlineSnapshot(`
    [
      "exchange-rates/bank.toml 7:16 schema: "usd" cannot be a name in 2026-11-19 of per_base. -> write a name like USD.",
    ]
  `);
});

it("refuses a reading that has not happened yet", () => {
  const text = file("2026-11-19 = { USD = 1.1 }")["exchange-rates/bank.toml"].replace("2026-11-20", "2026-11-25");
  expect(problemsOf({ "exchange-rates/bank.toml": text })).toMatchInlineSnapshot(`
    [
      "exchange-rates/bank.toml 4:1 checked-on-sane: checked_on is 2026-11-25; that day has not come yet (today is 2026-11-24). -> write the day on which you read the page.",
    ]
  `);
});

it("refuses a file name that cannot stand in an address", () => {
  const text = file("2026-11-19 = { USD = 1.1 }")["exchange-rates/bank.toml"];
  expect(problemsOf({ "exchange-rates/The Bank.toml": text })).toMatchInlineSnapshot(`
    [
      "exchange-rates/The Bank.toml 1:1 id-matches-path: the file name The Bank.toml holds characters that may not stand in a web address. -> rename it to the-bank.toml.",
    ]
  `);
});
