import { models } from "@org/model-pricing/catalog";
import { chooseProviders } from "@org/model-pricing/guide";
import { providers } from "@org/model-pricing/providers";
import { expect, it } from "vitest";
import { ELSEWHERE, type ProviderRules, providerRules, START_NEEDS } from "./provider-rules.ts";

const rules = JSON.parse(JSON.stringify(providerRules({ providers, models }))) as ProviderRules;

it.each([START_NEEDS, { place: ELSEWHERE, currency: "USD" }, { data: true }, { budget: true }, { currency: "CNY" }])(
  "answers %j as whole records do, for every provider",
  (needs) => {
    const whole = chooseProviders(providers, needs, { models });
    expect(whole).toHaveLength(providers.length);
    expect(chooseProviders(rules.providers, needs, { models: rules.models })).toEqual(whole);
  },
);

it("has no rule on the place that stands for all others", () => {
  const named = providers.flatMap(({ policy = [] }) => policy.flatMap(({ places = [] }) => places));
  expect(named).not.toContain(ELSEWHERE);
});
