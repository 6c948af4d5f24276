/**
 * Zod schemas of the data files, of compiled records and of usage. Only this entry point and `refresh` import zod.
 *
 * @module
 */
export { calendarFile } from "./calendar-file.ts";
export { correctionFile } from "./correction-file.ts";
export { exchangeRatesFile } from "./exchange-rates-file.ts";
export { type ExplainedIssue, explainIssues } from "./explain-issues.ts";
export { modelFile } from "./model-file.ts";
export { catalog, modelRecord } from "./model-record.ts";
export { ownPricesFile } from "./own-prices.ts";
export { priceBlock } from "./price-block.ts";
export { priceRule } from "./price-rule.ts";
export { providerFile } from "./provider-file.ts";
export { subscriptionFile } from "./subscription-file.ts";
export { usage } from "./usage.ts";
