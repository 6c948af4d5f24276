import { execFileSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { expect } from "./site.ts";

const BIN = new URL("../../../packages/model-pricing/bin/model-pricing.mjs", import.meta.url).pathname;
export const AT = "at=2026-11-24T08:00:00Z";

/** Addresses of calculators, several for those whose questions branch. */
export const CASES: readonly (readonly [calculator: string, query: string])[] = [
  ["request", `?model=openai/gpt-4o-mini&input_tokens=1200&output_tokens=300&requests=1000&${AT}`],
  [
    "request",
    `?model=anthropic/claude-opus-5-5&input_tokens=12000&cache_read_input_tokens=7000&cache_creation_input_tokens=3000&output_tokens=900&reasoning_output_tokens=400&${AT}`,
  ],
  [
    "request",
    `?model=deepseek/deepseek-flash&currency=USD&input_tokens=9000&output_tokens=100&requests=3&at=2026-11-24T02:30:00Z`,
  ],
  ["conversation", `?model=openai/gpt-4o&turns=40&user_tokens=120&answer_tokens=250&system_tokens=1500&${AT}`],
  ["monthly", `?model=openai/gpt-4o-mini&input_tokens=100&output_tokens=300&requests_per_day=1000&days=30&${AT}`],
  ["monthly", `?model=openai/gpt-4o&input_tokens=100&output_tokens=300&requests_per_day=1000&days=30&${AT}`],
  [
    "monthly",
    `?model=deepseek/deepseek-flash&input_tokens=2000&output_tokens=400&requests_per_day=500&days=30&hours=mixed&peak_share=0.35&${AT}`,
  ],
  [
    "monthly",
    `?model=deepseek/deepseek-flash&input_tokens=2000&output_tokens=400&requests_per_day=500&hours=peak&${AT}`,
  ],
  [
    "subscription-or-api",
    `?subscription=openai/chatgpt-plus&model=openai/gpt-4o&input_tokens=1000&output_tokens=500&requests=600&${AT}`,
  ],
  [
    "subscription-or-api",
    `?subscription=own&fee=49&fee_currency=CNY&fee_per=year&included_tokens=10000000&model=openai/gpt-4o&input_tokens=1000&output_tokens=500&${AT}`,
  ],
  ["cache-write", `?model=anthropic/claude-opus-5-5&cached_tokens=10000&lifetime=1h&reads=5&${AT}`],
  ["batch", `?model=openai/gpt-4o&input_tokens=100&output_tokens=300&requests=30000&${AT}`],
  [
    "budget",
    `?budget=100&spent=60&currency=USD&alert_share=0.8&utc_offset=-300&model=openai/gpt-4o&input_tokens=100&output_tokens=300&${AT}`,
  ],
  ["budget", `?budget=100&spent=120&currency=CNY&utc_offset=480&model=&${AT}`],
  [
    "hidden-costs",
    `?model=openai/gpt-4o&input_tokens=100&output_tokens=300&requests=30000&system_tokens=900&tool_tokens=600&reasoning_tokens=50&retry_share=0.05&test_share=0.1&${AT}`,
  ],
  [
    "routes",
    "?amount=100&currency=USD&way_1=Bank card&exchange_share_1=0.015&way_2=It's mine&card_fee_2=10&topup_fee_2=1.5&topups_2=2&topup_share_2=0.035",
  ],
];

export const answer = (page: Page) => page.locator("[data-place=answer]");
export const ready = (page: Page) =>
  expect(page.locator("[data-calculator][data-ready] [data-place=answer][data-state]")).toBeVisible();
export const fresh = (page: Page) => expect(answer(page)).toHaveAttribute("data-state", "fresh");

/** Runs the command that the page shows, through a shell, as a reader would. */
export function run(command: string, flag: string): string {
  const local = command.replace("npx @org/model-pricing", `"${process.execPath}" "${BIN}"`);
  try {
    return execFileSync("sh", ["-c", `${local} ${flag}`], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch (error) {
    // A budget that is exceeded exits with 2 after its answer.
    const { status, stdout } = error as { status: number; stdout: string };
    expect(status).toBe(2);
    return stdout;
  }
}

/** What a figure of the page says, and what the command's JSON has in its place. */
export async function figures(page: Page, json: unknown) {
  const shown = await page
    .locator("[data-place=head] data[data-of]")
    .evaluateAll((all) => all.map((each) => [(each as HTMLElement).dataset.of ?? "", (each as HTMLDataElement).value]));
  const pick = (path: string) =>
    path.split(".").reduce<unknown>((whole, key) => (whole as Record<string, unknown>)[key], json);
  return { shown, expected: shown.map(([of = ""]) => [of, String(pick(of) ?? "")]) };
}
