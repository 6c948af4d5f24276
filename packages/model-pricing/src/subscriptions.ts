/**
 * Subscriptions: what people pay per month or year for a product or a coding plan, with the history of the fee.
 *
 * @module
 */
export type { Subscription, SubscriptionFee } from "./compile/subscription.ts";
export { subscriptions } from "./generated/subscriptions.ts";
