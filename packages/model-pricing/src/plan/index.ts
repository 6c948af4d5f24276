/**
 * Scenarios before the bill: what a request, a conversation or a month will cost, what may make it dearer, and whether a
 * cache, a batch or a subscription pays. Pure functions on `calculateCost`: no clock, no network, no catalog.
 *
 * @module
 */
export type { AnyPlan } from "./any-plan.ts";
export {
  type ComparedCost,
  type ComparedModel,
  type CompareOptions,
  type ComparePlan,
  compareModels,
} from "./compare-models.ts";
export { findFee, type ListedFee } from "./find-fee.ts";
export { MONTH_PRESETS, type MonthPreset } from "./month-presets.ts";
export type {
  Assumption,
  AssumptionCode,
  DatedRate,
  Plan,
  PlanLine,
  PlanOptions,
  PlanWarning,
  PlanWarningCode,
  Remark,
  ScenarioName,
} from "./plan.ts";
export { type BatchPlan, planBatch } from "./plan-batch.ts";
export { type BudgetInput, type BudgetPlan, type BudgetRequest, type BudgetState, planBudget } from "./plan-budget.ts";
export { type CacheLifetime, type CacheWriteInput, type CacheWritePlan, planCacheWrite } from "./plan-cache-write.ts";
export {
  type ConversationInput,
  type ConversationLine,
  type ConversationPlan,
  planConversation,
} from "./plan-conversation.ts";
export { type HiddenCostsInput, type HiddenCostsPlan, planHiddenCosts } from "./plan-hidden-costs.ts";
export { type MonthInput, type MonthPlan, planMonth } from "./plan-month.ts";
export { planRequest, type RequestInput, type RequestPlan } from "./plan-request.ts";
export { type PaymentRoute, planRoutes, type RoutesInput, type RoutesPlan } from "./plan-routes.ts";
export {
  planSubscription,
  type SubscriptionFeeInput,
  type SubscriptionInput,
  type SubscriptionPlan,
} from "./plan-subscription.ts";
export type { OutputRange, Quote, QuoteOptions, QuoteWarning, QuoteWarningCode } from "./quote.ts";
export { quoteRequest } from "./quote-request.ts";
