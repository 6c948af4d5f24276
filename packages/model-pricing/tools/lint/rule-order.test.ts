import fc from "fast-check";
import { expect, it } from "vitest";
import { toModelRecord } from "../../src/compile/to-model-record.ts";
import { calculateCost } from "../../src/cost/calculate-cost.ts";
import { modelFile } from "../../src/schema/index.ts";
import type { Attributes } from "../../src/types.ts";
import { readToml } from "../toml.ts";
import { lintExample, priced } from "./lint-example.ts";
import { rulesClash } from "./rules/rules-clash.ts";

const conditions = fc.record(
  {
    service_tier: fc.subarray(["batch", "flex", "priority"], { minLength: 1 }),
    region: fc.subarray(["us", "eu"], { minLength: 1 }),
    above_input_tokens: fc.constantFrom(10, 20, 30),
    upto_output_tokens: fc.constantFrom(15, 25),
  },
  { requiredKeys: [] },
);

/** Rates only: how multipliers stack does not depend on order. Every rule has a rate of its own to be told by. */
const rule = fc
  .tuple(conditions, fc.subarray(["input", "output"], { minLength: 1 }), fc.boolean())
  .filter(([held]) => Object.keys(held).length > 0);

type Rule = typeof rule extends fc.Arbitrary<infer R> ? R : never;

function write([held, keys, isNotOffered]: Rule, price: number): string {
  const lines = Object.entries(held).map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`);
  const rates = keys.map((key) => `${key} = ${price}`).join(", ");
  const effect = isNotOffered && price % 3 === 0 ? "not_offered = true" : `per_million_tokens = { ${rates} }`;
  return `\n[[price.when]]\n${lines.join("")}${effect}\n`;
}

/** What each of many requests costs, or the code of its refusal. */
function costs(text: string): readonly string[] {
  const file = modelFile.parse(readToml(text).file?.value) as Parameters<typeof toModelRecord>[0]["file"];
  const provider = { name: "Example", currency: "USD", time_zone: "UTC" };
  const record = toModelRecord({ provider_id: "example", provider, calendars: new Map(), slug: "a", file });
  return requests.map(([usage, attributes]) => {
    try {
      return calculateCost(record, usage, { at: "2026-10-01T00:00:00Z", attributes }).total;
    } catch (error) {
      return String((error as { code?: string }).code);
    }
  });
}

const requests = [5, 15, 25, 35].flatMap((input) =>
  [10, 20, 30].flatMap((output) =>
    [undefined, "batch", "flex", "priority"].flatMap((service_tier) =>
      [undefined, "us", "eu"].map((region): [{ input_tokens: number; output_tokens: number }, Attributes] => [
        { input_tokens: input, output_tokens: output },
        { service_tier, region },
      ]),
    ),
  ),
);

it("accepts only rules whose order makes no difference to any request", () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(rule, { minLength: 2, maxLength: 4 }), (rules) => {
      const texts = rules.map((one, index) => write(one, index + 2));
      const base = "[price.per_million_tokens]\ninput = 1\noutput = 1\n";
      const text = priced(base + texts.join(""));
      if (lintExample(rulesClash, text) !== "") return;
      accepted++;
      expect(costs(priced(base + texts.toReversed().join("")))).toEqual(costs(text));
    }),
    { numRuns: 400 },
  );
  // The property says nothing where lint refuses everything.
  expect(accepted).toBeGreaterThan(40);
});
