import * as z from "zod";
import { neutral } from "./conditions.ts";
import { date } from "./date.ts";
import { address, currency, field, listOf, text } from "./fields.ts";
import { type Refusal, refuse } from "./refuse.ts";
import { isTimeZone, schedule } from "./schedule.ts";

const sourced = {
  source: field(address, "page that says so", "https://example.com/docs"),
  checked_on: field(date, "day on which the page was read", "2026-11-20"),
};

const region = z.string().regex(/^[a-z][a-z0-9-]*$/);
const count = z.int().positive();

const freeCredit = z.strictObject({
  amount: field(z.number().min(0), "how much, in currency; 0 where there is none", 5).optional(),
  currency: field(currency, "ISO 4217", "USD").optional(),
  tokens: field(count, "how many tokens, where the credit is counted in them", 1_000_000).optional(),
  valid_days: field(count, "days until it ends", 90).optional(),
  note: field(text, "who gets it, and how", "For new accounts, after a phone check.").optional(),
  ...sourced,
});

const rateLimit = z.strictObject({
  tier: field(text, "name of the provider's tier", "tier-1").optional(),
  model: field(text, "id of the model it holds for; all where left out", "example-large-2").optional(),
  rpm: field(count, "requests a minute", 500).optional(),
  rpd: field(count, "requests a day", 10_000).optional(),
  tpm: field(count, "tokens a minute", 200_000).optional(),
  tpd: field(count, "tokens a day", 2_000_000).optional(),
  concurrency: field(count, "requests at the same time", 500).optional(),
  note: field(text, "what else holds", "After 50 USD were paid.").optional(),
  ...sourced,
});

/** What errors are, whoever sends them; `guide` has words for each. */
const ERROR_KINDS = [
  "malformed_request",
  "unsupported_parameter",
  "tools_need_responses",
  "context_too_long",
  "too_large",
  "bad_key",
  "key_mismatch",
  "not_in_organization",
  "address_not_allowed",
  "no_permission",
  "unsupported_place",
  "on_hold",
  "empty_balance",
  "spend_limit",
  "usage_limit",
  "limit_unclear",
  "rate_limit",
  "slow_down",
  "unknown_model",
  "not_found",
  "timed_out",
  "conflict",
  "server_error",
  "overloaded",
  "network",
] as const;

const KEY_KINDS = ["project", "service", "admin", "legacy", "plan"] as const;

const errorRow = z.strictObject({
  status: field(z.int().min(100).max(599), "HTTP status", 402).optional(),
  code: field(text, "the provider's own code", "insufficient_quota").optional(),
  message: field(
    text,
    "words of the provider's message that tell this error",
    "exceeded your current quota",
  ).optional(),
  kind: field(z.enum(ERROR_KINDS), "what it is, in our words", "empty_balance").optional(),
  meaning: field(text, "what it means and what to do", "The balance is used up; top up."),
  ...sourced,
});

const policy = z.strictObject({
  topic: field(text, "what it is about, in a word or two", "supported regions"),
  rule: field(text, "what the page says, in a sentence", "Credits end one year after the purchase.").optional(),
  places: field(listOf(region), "places that it is about", ["cn"]).optional(),
  offered: field(z.boolean(), "whether the topic is offered there, where the page says so plainly", true).optional(),
  effective_from: field(date, "day from which it holds", "2026-01-01").optional(),
  ...sourced,
});

const keyFormat = z.strictObject({
  prefix: field(text, "how the key begins", "sk-"),
  kind: field(z.enum(KEY_KINDS), "whom or what the key stands for", "project").optional(),
  marker: field(text, "text inside every such key", "EXMPL").optional(),
  lengths: field(listOf(count), "lengths that were seen; others may exist", [51]).optional(),
  note: field(text, "what else holds", "Belongs to an address of its own.").optional(),
  ...sourced,
});

/** `provider.toml`: who sends the bill, and how it counts time, money and regions. */
export const providerFile = z
  .strictObject({
    name: field(text, "name as the provider writes it", "Example AI"),
    name_zh: field(text, "name in use in Chinese", "示例智能").optional(),
    currency: field(currency, "currency of price blocks that state none; USD where left out", "USD").optional(),
    time_zone: field(
      z.string().check(refuse((zone: string) => refuseZone(zone))),
      "IANA zone in which its dates begin; unknown counts as UTC",
      "Asia/Shanghai",
    ).optional(),
    otel_name: field(text, "value of gen_ai.provider.name in OpenTelemetry", "openai").optional(),
    website: field(address, "home page", "https://example.com").optional(),
    price_page: field(address, "page that lists prices", "https://example.com/pricing").optional(),
    source_hosts: field(listOf(text), "further hosts that count as the provider's own", [
      "docs.example.com",
    ]).optional(),
    base_urls: field(listOf(address), "API addresses", ["https://api.example.com/v1"]).optional(),
    key_page: field(address, "page on which keys are made", "https://example.com/keys").optional(),
    env_var: field(text, "environment variable that its tools read the key from", "EXAMPLE_API_KEY").optional(),
    usage_dialect: field(text, "shape of its usage block: the name of an adapter", "openai-chat").optional(),
    tax_included: field(z.boolean(), "whether list prices include tax", false).optional(),
    regions: field(listOf(region), "regions that may be asked for", ["us", "eu"]).optional(),
    notes: field(listOf(text), "one fact a sentence").optional(),
    region_group: field(
      z.record(region.meta({ examples: ["us"] }), field(listOf(region), "the provider's own regions", ["us-east-1"])),
      "groups of the provider's own regions that rules name",
      { us: ["us-east-1", "us-west-2"] },
    ).optional(),
    neutral: field(neutral, "attribute values that never change a price", { region: ["global"] }).optional(),
    schedule: field(
      z.record(
        z
          .string()
          .regex(/^[a-z][a-z0-9_]*$/)
          .meta({ examples: ["peak"] }),
        schedule,
      ),
      "weekly windows that rules name",
    ).optional(),
    key_format: field(listOf(keyFormat), "how keys look").optional(),
    free_credit: field(listOf(freeCredit), "credit for new accounts").optional(),
    rate_limit: field(listOf(rateLimit), "limits by tier").optional(),
    error: field(listOf(errorRow), "error codes and their meaning").optional(),
    policy: field(listOf(policy), "rules on payment, expiry, regions, data").optional(),
  })
  .meta({ title: "Provider", description: "Who sends the bill, and how it counts time, money and regions." });

function* refuseZone(zone: unknown): Iterable<Refusal> {
  if (typeof zone !== "string" || zone === "unknown" || isTimeZone(zone)) return;
  yield {
    message: `"${zone}" is no IANA time zone.`,
    fix: 'write one such as "Asia/Shanghai", "America/Los_Angeles", "UTC", or "unknown".',
  };
}
