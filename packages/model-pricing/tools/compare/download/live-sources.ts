/** A data set that is published at an address. */
export interface LiveSource {
  /** Its id in `data-sets.ts`. */
  readonly id: string;
  readonly address: string;
}

/** Where the data sets are that a comparison without `--from` reads. */
export const LIVE_SOURCES: readonly LiveSource[] = [
  { id: "models-dev", address: "https://models.dev/api.json" },
  {
    id: "litellm",
    address: "https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json",
  },
  {
    id: "genai-prices",
    address: "https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/new_data/v2/data.json",
  },
  { id: "openrouter", address: "https://openrouter.ai/api/v1/models" },
  { id: "llm-prices", address: "https://www.llm-prices.com/historical-v1.json" },
];

/** The same data sets in one place, each as `ID.json`. */
export function sourcesAt(mirror: string): readonly LiveSource[] {
  const start = mirror.replace(/\/+$/, "");
  return LIVE_SOURCES.map(({ id }) => ({ id, address: `${start}/${id}.json` }));
}
