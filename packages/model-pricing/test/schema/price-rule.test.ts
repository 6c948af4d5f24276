import { describe, expect, it } from "vitest";
import { BLOCK, HEAD, problemsOf, RATES } from "./problems-of.ts";

const inRule = (rule: string) => problemsOf(`${HEAD}${BLOCK}${RATES}\n[[price.when]]\n${rule}\n`);

describe("a rule", () => {
  it.each([
    'service_tier = ["batch", "flex"]\nmultiply = 0.5',
    "above_input_tokens = 200_000\nmultiply = { input = 2, per_hour = { session = 2 }, per_image = 0.5 }",
    'schedule = "peak"\nthinking = true\nper_million_tokens = { output = 8 }\nmultiply = 2',
    'size = ["1024x1024", "2K"]\nnot_offered = true',
    "above_input_video_seconds = 10.5\nmultiply = 2",
  ])("may be %s", (rule) => {
    expect(inRule(rule)).toEqual([]);
  });

  it.each([
    [
      "no condition",
      "multiply = 0.5",
      '14:1 this rule has no condition, so that it would always hold. -> add a condition such as service_tier = "batch" or above_input_tokens = 200_000, or put its rates into the block.',
    ],
    [
      "no effect",
      'service_tier = "batch"',
      "14:1 this rule has no effect. -> add a rate table, multiply = ... or not_offered = true.",
    ],
    [
      "a refusal and a price",
      'service_tier = "batch"\nnot_offered = true\nmultiply = 0.5',
      "16:1 this rule refuses the request and gives it a price. -> keep not_offered = true or the rates, not both.",
    ],
    [
      "an unknown tier",
      'service_tier = "bacth"\nmultiply = 0.5',
      '15:1 service_tier is text "bacth"; expected one of batch, flex, priority, fast, ultrafast, balanced, scale, on_demand, provisioned. -> write "batch".',
    ],
    [
      "an unknown tier in a list",
      'service_tier = ["batch", "gold"]\nmultiply = 0.5',
      '15:26 value 2 of service_tier is text "gold"; expected one of batch, flex, priority, fast, ultrafast, balanced, scale, on_demand, provisioned. -> take one of these values.',
    ],
    [
      "an unknown condition",
      'regions = "us"\nmultiply = 0.5',
      "15:1 regions is no key of rule 1 of price block 1. Did you mean region? -> write region, or delete the line.",
    ],
    [
      "text for true",
      'thinking = "true"\nmultiply = 0.5',
      '15:1 thinking is text "true"; true or false is expected. -> remove the quotes: true.',
    ],
    [
      "five decimals of a multiplier",
      'service_tier = "batch"\nmultiply = 0.33333',
      "16:1 multiply: 0.33333 has 5 decimals; at most 4 are allowed. -> write the rates themselves where the factor is longer.",
    ],
    [
      "a multiplier in quotes",
      'service_tier = "batch"\nmultiply = "0.5"',
      '16:1 multiply is text "0.5"; a number is expected. -> remove the quotes: 0.5.',
    ],
    [
      "a multiplier of an unknown unit",
      'service_tier = "batch"\nmultiply = { per_hour = { sesion = 2 } }',
      "16:27 sesion is no key of per_hour of multiply of rule 1 of price block 1. Did you mean session? -> write session, or delete the line.",
    ],
    [
      "a threshold in words",
      'above_input_tokens = "200k"\nmultiply = 2',
      '15:1 above_input_tokens is text "200k"; a number is expected. -> write it like above_input_tokens = 200_000',
    ],
    [
      "thresholds that nothing meets",
      "above_input_tokens = 200\nupto_input_tokens = 100\nmultiply = 2",
      "16:1 no request has more than 200 and at most 100 input_tokens. -> correct one of the two thresholds, or split the rule.",
    ],
    [
      "not_offered = false",
      'service_tier = "batch"\nnot_offered = false',
      "16:1 not_offered is false; expected true. -> write true, or delete the line.",
    ],
    [
      "a size in words",
      'size = "large"\nmultiply = 2',
      '15:1 size is text "large"; expected the form "1024x1024". -> write it like size = "1024x1024"',
    ],
  ])("refuses %s", (_, rule, problem) => {
    expect(inRule(rule)).toEqual([problem]);
  });

  it("refuses single brackets", () => {
    expect(problemsOf(`${HEAD}${BLOCK}${RATES}\n[price.when]\nmultiply = 2\n`)).toEqual([
      "14:1 when is a table; a list of tables is expected. -> start each with [[price.when]].",
    ]);
  });
});
