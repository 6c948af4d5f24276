import type { ComparePlan } from "./compare-models.ts";
import type { BatchPlan } from "./plan-batch.ts";
import type { BudgetPlan } from "./plan-budget.ts";
import type { CacheWritePlan } from "./plan-cache-write.ts";
import type { ConversationPlan } from "./plan-conversation.ts";
import type { HiddenCostsPlan } from "./plan-hidden-costs.ts";
import type { MonthPlan } from "./plan-month.ts";
import type { RequestPlan } from "./plan-request.ts";
import type { RoutesPlan } from "./plan-routes.ts";
import type { SubscriptionPlan } from "./plan-subscription.ts";

/** The answer of any scenario; `scenario` says which. */
export type AnyPlan =
  | RequestPlan
  | ConversationPlan
  | MonthPlan
  | SubscriptionPlan
  | CacheWritePlan
  | BatchPlan
  | BudgetPlan
  | HiddenCostsPlan
  | RoutesPlan
  | ComparePlan;
