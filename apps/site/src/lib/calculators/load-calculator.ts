import type { Calculator, CalculatorName } from "./calculator.ts";

/** Each scenario is a file of its own: a page's script fetches the one that it needs. */
const LOADERS: Readonly<Record<CalculatorName, () => Promise<Calculator>>> = {
  request: async () => (await import("./scenarios/request.ts")).request,
  conversation: async () => (await import("./scenarios/conversation.ts")).conversation,
  monthly: async () => (await import("./scenarios/monthly.ts")).monthly,
  "subscription-or-api": async () => (await import("./scenarios/subscription-or-api.ts")).subscriptionOrApi,
  "cache-write": async () => (await import("./scenarios/cache-write.ts")).cacheWrite,
  batch: async () => (await import("./scenarios/batch.ts")).batch,
  budget: async () => (await import("./scenarios/budget.ts")).budget,
  "hidden-costs": async () => (await import("./scenarios/hidden-costs.ts")).hiddenCosts,
  routes: async () => (await import("./scenarios/routes.ts")).routes,
};

export function loadCalculator(name: CalculatorName): Promise<Calculator> {
  return LOADERS[name]();
}
