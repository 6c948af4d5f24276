/**
 * Scenarios before the bill: what a request will cost, and what may make it dearer.
 *
 * @module
 */
export type { OutputRange, Quote, QuoteOptions, QuoteWarning, QuoteWarningCode } from "./quote.ts";
export { quoteRequest } from "./quote-request.ts";
