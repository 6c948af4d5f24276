import type { ModelRecord } from "@org/model-pricing";
import type { ProviderNeeds, ProviderRecord } from "@org/model-pricing/guide";

/** What the choice of providers reads: their rules, and in which currencies their price lists are. */
export interface ProviderRules {
  readonly providers: readonly ProviderRecord[];
  readonly models: readonly ModelRecord[];
}

/** Reduces providers and records to what the choice reads: of records, one for each provider, with its currencies. */
export function providerRules(all: ProviderRules): ProviderRules {
  const providers = all.providers.map(({ id, name, name_zh, currency, policy, free_credit }) => ({
    id,
    name,
    ...(name_zh !== undefined && { name_zh }),
    currency,
    ...(policy && { policy }),
    ...(free_credit && { free_credit }),
  }));
  const listed = new Map<string, Set<string>>();
  for (const { provider, price } of all.models) {
    const known = listed.get(provider) ?? new Set();
    listed.set(provider, known);
    for (const { currency } of price) known.add(currency);
  }
  // A provider without any price is one whose lists are known to be in no currency.
  const models = [...listed].map(([provider, currencies]) => ({
    provider,
    price: [...currencies].map((currency) => ({ currency })),
  }));
  // The choice reads no other fields; a test holds its answers equal to those from whole records.
  return { providers, models } as unknown as ProviderRules;
}

/** What the table answers before anybody chooses: the questions of the tutorial that it stands in. */
export const START_NEEDS: ProviderNeeds = { place: "cn", data: true, budget: true, currency: "CNY" };

/** A place that no rule names. */
export const ELSEWHERE = "elsewhere";
