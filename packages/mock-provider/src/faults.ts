import type { Json } from "./json.ts";

/** An answer that refuses. */
export interface Refusal {
  status: number;
  headers?: Record<string, string>;
  body: Json;
}

function refusal(
  status: number,
  [message, type, code, param]: [string, string, string | null, string?],
  headers: Record<string, string> = {},
): Refusal {
  return { status, headers, body: { error: { message, type, param: param ?? null, code } } };
}

// Bodies as they were seen in public bug reports. The messages of the four billing codes other than insufficient_quota were
// not seen; their codes are those of OpenAI's error help page, and a program has to read the code. `bad_request`, `timeout` and
// `slow_down` are worded here after the same page.
const refusals = {
  bad_request: refusal(400, [
    "Invalid type for 'messages': expected an array of objects, but got a string instead.",
    "invalid_request_error",
    "invalid_type",
    "messages",
  ]),
  context_length: refusal(400, [
    "Your input exceeds the context window of this model. Please adjust your input and try again.",
    "invalid_request_error",
    "context_length_exceeded",
    "input",
  ]),
  invalid_key: refusal(401, [
    "Incorrect API key provided: sk-wrong. You can find your API key at https://platform.openai.com/account/api-keys.",
    "invalid_request_error",
    "invalid_api_key",
  ]),
  no_balance: refusal(402, ["Insufficient Balance", "unknown_error", "invalid_request_error"]),
  region: refusal(403, [
    "Country, region, or territory not supported",
    "request_forbidden",
    "unsupported_country_region_territory",
  ]),
  model_not_found: refusal(404, [
    "The model `gpt-3.5-turbo` does not exist or you do not have access to it.",
    "invalid_request_error",
    "model_not_found",
  ]),
  timeout: refusal(408, ["Request timed out.", "timeout", null]),
  rate_limit: refusal(
    429,
    [
      "Rate limit reached for gpt-6-luna in organization org-mock on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 1s. Visit https://platform.openai.com/account/rate-limits to learn more.",
      "requests",
      "rate_limit_exceeded",
    ],
    { "retry-after": "1", "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1s" },
  ),
  slow_down: refusal(429, ["Please slow down your request rate and try again.", "requests", "slow_down"], {
    "retry-after": "1",
  }),
  insufficient_quota: refusal(429, [
    "You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.",
    "insufficient_quota",
    "insufficient_quota",
  ]),
  credit_balance: refusal(429, [
    "Your organization has no API credits remaining.",
    "insufficient_quota",
    "credit_balance_exhausted",
  ]),
  organization_spend_limit: refusal(429, [
    "Your organization has reached its spend limit.",
    "insufficient_quota",
    "organization_spend_limit_exceeded",
  ]),
  project_spend_limit: refusal(429, [
    "Your project has reached its spend limit.",
    "insufficient_quota",
    "project_spend_limit_exceeded",
  ]),
  organization_usage_limit: refusal(429, [
    "Your organization has reached its usage limit.",
    "insufficient_quota",
    "organization_usage_limit_exceeded",
  ]),
  server_error: refusal(500, [
    "The server had an error while processing your request. Sorry about that!",
    "server_error",
    null,
  ]),
  overloaded: refusal(503, [
    "Our servers are currently overloaded. Please try again later.",
    "service_unavailable_error",
    "server_is_overloaded",
  ]),
} satisfies Record<string, Refusal>;

/** Faults that are no refusal: the stream ends in the middle, the first byte comes late, too many requests at a time. */
const behaviours = ["broken_stream", "slow_first_byte", "concurrency"] as const;

export type FaultName = keyof typeof refusals | (typeof behaviours)[number];

/** Every fault that a request can ask for. */
export const FAULT_NAMES: readonly FaultName[] = [
  ...(Object.keys(refusals) as (keyof typeof refusals)[]),
  ...behaviours,
];

/** A fault that a request asked for; `times` is for how many requests it holds, or how many may run at once. */
export interface Fault {
  name: FaultName;
  times: number | undefined;
}

/** Reads `rate_limit`, or `rate_limit*2` for the first two requests of a key. */
export function parseFault(text: string): Fault | undefined {
  const [name = "", times] = text.split("*");
  if (!FAULT_NAMES.some((known) => known === name)) return undefined;
  return { name: name as FaultName, times: times === undefined ? undefined : Number(times) };
}

/** The refusal that a fault stands for; nothing for the faults that are no refusal. */
export function refusalOf(name: FaultName): Refusal | undefined {
  return name in refusals ? refusals[name as keyof typeof refusals] : undefined;
}
