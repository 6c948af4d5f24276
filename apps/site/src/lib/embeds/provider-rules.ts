import type { ModelRecord } from "@org/model-pricing";
import type { ProviderNeeds, ProviderRecord } from "@org/model-pricing/guide";

/** What the choice of providers reads: their rules, and in which currencies their price lists are. */
export interface ProviderRules {
  readonly providers: readonly ProviderRecord[];
  readonly models: readonly ModelRecord[];
}

/** Reduces providers and records to what the choice reads: of records, one for each provider. */
export function providerRules(all: ProviderRules): ProviderRules {
  const providers = all.providers.map(({ id, name, name_zh, currency, policy, free_credit }) => ({
    id,
    name,
    ...(name_zh !== undefined && { name_zh }),
    currency,
    ...(policy && { policy }),
    ...(free_credit && { free_credit }),
  }));
  // A provider without any price has its record too: that it sells models tells the choice that its currency was looked for.
  const models = [...Map.groupBy(all.models, ({ provider }) => provider)].map(([provider, sold]) => {
    const currencies = new Set(sold.flatMap(({ price }) => price.map(({ currency }) => currency)));
    return { provider, price: [...currencies].map((currency) => ({ currency })) };
  });
  // The choice reads no other fields; a test holds its answers equal to those from whole records.
  return { providers, models } as unknown as ProviderRules;
}

/** What the table answers before anybody chooses: the questions of the tutorial that it stands in. */
export const START_NEEDS: ProviderNeeds = { place: "cn", data: true, budget: true, currency: "CNY" };

/** A place that no rule names. */
export const ELSEWHERE = "elsewhere";
