import type { PriceBlock } from "@org/model-pricing";
import { expect, it } from "vitest";
import { witnessGroups } from "./witness-groups.ts";
import type { Witness } from "./witnesses.ts";

const block = { currency: "USD", per_million_tokens: { input: "0.7" } } as unknown as PriceBlock;

it.each([
  ["0.7", true],
  ["0.6999999999999999", true],
  ["0.70000001", false],
  ["0.07", false],
  ["0", false],
])("%s beside 0.7 agrees: %s", (value, agrees) => {
  const witness: Witness = {
    model: "m",
    name: null,
    per: "per_million_tokens",
    unit: "input",
    condition: null,
    currency: "USD",
    value,
    data_set: "d",
    lineage: "d",
    date: "2026-11-01",
  };
  expect(witnessGroups([witness], block).map((group) => group.agrees)).toEqual([agrees]);
});
