import { describe, expect, it } from "vitest";
import { BLOCK, HEAD, problemsOf, RATES } from "./problems-of.ts";

const inRates = (rates: string) => problemsOf(`${HEAD}${BLOCK}per_million_tokens = { ${rates} }\n`);
const inRule = (rule: string) => problemsOf(`${HEAD}${BLOCK}${RATES}\n[[price.when]]\n${rule}\n`);

describe("a rate", () => {
  it.each([
    "input = 0",
    "input = 0.000000001",
    'input = "1/12"',
    "input = 3, reasoning = 15",
    'input = 1, input_audio = "input"',
    "input = 1_000.5",
  ])("may be written %s", (rates) => {
    expect(inRates(rates)).toEqual([]);
  });

  it.each([
    [
      "a negative number",
      "input = -3",
      "9:24 input is -3; expected at least 0. -> copy the number from the source page.",
    ],
    ["a number in quotes", 'input = "3"', '9:24 input: "3" is text; a rate is a number. -> remove the quotes: 3.'],
    ["a fraction of 0", 'input = "1/0"', '9:24 input: "1/0" divides by 0. -> write it like "1/12".'],
    [
      "a fraction of decimals",
      'input = "1.5/12"',
      '9:24 input: "1.5/12" is not a fraction of two whole numbers without leading zeros and spaces. -> write it like "1/12".',
    ],
    [
      "what a float left over",
      "input = 0.49299999999999994",
      "9:24 input: 0.49299999999999994 has 17 decimals; at most 9 are allowed. -> copy the number from the source page (0.493?).",
    ],
    [
      "ten decimals",
      "input = 0.1234567891",
      '9:24 input: 0.1234567891 has 10 decimals; at most 9 are allowed. -> copy the number from the source page; a price whose decimals do not end is a fraction in quotes, such as "1/12".',
    ],
    [
      "more digits than are exact",
      "input = 1234567890.1234567",
      "9:24 input: 1234567890.1234567 has 17 digits; at most 15 are exact. -> copy the number from the source page.",
    ],
    ["nan", "input = nan", "9:24 input is nan; a number is expected. -> write it like input = 0.5"],
    ["inf", "input = inf", "9:24 input is inf; a number is expected. -> write it like input = 0.5"],
    ["true", "input = true", "9:24 input is true; a number is expected. -> write it like input = 0.5"],
    [
      "OpenAI's word for a cache read",
      "input = 1, cached_input = 3",
      "9:35 cached_input is no key of per_million_tokens of price block 1. Did you mean cache_read? -> write cache_read, or delete the line.",
    ],
    [
      "a unit without a rate",
      'input = 1, reasoning = "output"',
      '9:35 reasoning = "output" names a unit that has no rate here. -> give output a rate in per_million_tokens, or reasoning a number.',
    ],
    [
      "a unit that names itself",
      'input = "input"',
      '9:24 input = "input" goes round in a circle and names no price. -> give one of the units a number.',
    ],
  ])("refuses %s", (_, rates, problem) => {
    expect(inRates(rates)).toEqual([problem]);
  });

  it("refuses each unit of a circle", () => {
    expect(inRates('input = "output", output = "input"').length).toBe(2);
  });

  it("does not name a unit of another table", () => {
    expect(problemsOf(`${HEAD}${BLOCK}per_thousand_calls = { web_search = "input" }\n`)[0]).toMatch(
      /neither a fraction nor a unit/,
    );
  });

  it("may name in a rule a unit that only the block prices", () => {
    expect(inRule('service_tier = "batch"\nper_million_tokens = { reasoning = "output" }')).toEqual([]);
  });
});
