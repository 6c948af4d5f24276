import type { ErrorSource } from "./explanation.ts";

/** Names of statuses, whoever sends them. */
export const HTTP_STATUSES: ErrorSource = {
  source: "https://www.iana.org/assignments/http-status-codes/http-status-codes.xhtml",
  checked_on: "2026-11-24",
};

/** What the official Node SDK retries, and how: README and `client.js` of the release. */
export const OFFICIAL_SDK: ErrorSource = {
  source: "https://www.npmjs.com/package/openai/v/7.57.0",
  checked_on: "2026-11-21",
};
