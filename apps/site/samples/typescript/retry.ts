import OpenAI from "openai";

const { MODEL: model = "" } = process.env;

const billingCodes = new Set([
  "credit_balance_exhausted",
  "organization_spend_limit_exceeded",
  "project_spend_limit_exceeded",
  "organization_usage_limit_exceeded",
  "insufficient_quota",
]);

/** The SDK retries every 429. Where the money is gone, this answer tells it not to. */
const fetchOnceWithoutMoney: typeof fetch = async (url, init) => {
  const response = await fetch(url, init);
  console.log(`sent a request: ${response.status}`);
  if (response.status !== 429) return response;
  const text = await response.text();
  const headers = new Headers(response.headers);
  if ([...billingCodes].some((code) => text.includes(`"${code}"`))) headers.set("x-should-retry", "false");
  return new Response(text, { status: response.status, headers });
};

/** What a person or the program has to do about an error. */
function whatToDo(error: unknown): string {
  if (error instanceof OpenAI.APIConnectionError) return "network: try again later";
  if (!(error instanceof OpenAI.APIError)) throw error;
  const { status = 0, code, type } = error;
  if (status === 402 || billingCodes.has(code ?? "") || type === "insufficient_quota") return "billing: top up";
  if (status === 401) return "key: check it";
  if (status === 403)
    return code === "unsupported_country_region_territory" ? "region: not served" : "key: no permission";
  if (status === 429) return "rate: send less, more slowly";
  if (status >= 500 || status === 408 || status === 409) return "server: try again later";
  return "request: correct it";
}

// Retries 408, 409, 429 and 5xx by itself, waits as long as Retry-After says. No second loop around it.
const client = new OpenAI({ maxRetries: 2, timeout: 60_000, fetch: fetchOnceWithoutMoney });

try {
  const response = await client.responses.create({ model, input: "Hello!", store: false });
  console.log(response.output_text);
} catch (error) {
  console.log(whatToDo(error));
}
