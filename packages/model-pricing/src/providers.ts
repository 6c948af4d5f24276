/**
 * Facts about providers: currency, time zone, API hosts, key pages, limits, policies, each with its source.
 *
 * @module
 */
export type { ProviderRecord } from "./compile/provider-record.ts";
export { providers } from "./generated/providers.ts";
