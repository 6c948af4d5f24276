import type { EncodingName } from "@org/model-pricing/tokens/exact";

/** What an address says: which models stand side by side and whose tokens are coloured. Never the text. */
export interface ViewState {
  /** `provider/id`. */
  readonly models: readonly string[];
  readonly encoding: EncodingName;
}

export const MOST_MODELS = 6;
const DEFAULT_ENCODING: EncodingName = "o200k_base";

/** Reads the query of an address; what it does not say, or says wrongly, is as it is by default. */
export function parseViewState(
  query: string,
  defaultModels: readonly string[],
  encodings: readonly EncodingName[],
): ViewState {
  const params = new URLSearchParams(query);
  const encoding = encodings.find((name) => name === params.get("e"));
  const models = params
    .get("m")
    ?.split(",")
    .filter((key) => /^[^/]+\/.+$/.test(key));
  return {
    models: models ? [...new Set(models)].slice(0, MOST_MODELS) : defaultModels,
    encoding: encoding ?? DEFAULT_ENCODING,
  };
}

/** Writes the query, empty where all is as by default. */
export function formatViewState({ models, encoding }: ViewState, defaultModels: readonly string[]): string {
  const parts: string[] = [];
  const list = models.map((key) => encodeURIComponent(key).replaceAll("%2F", "/").replaceAll("%3A", ":")).join(",");
  if (models.join() !== defaultModels.join()) parts.push(`m=${list}`);
  if (encoding !== DEFAULT_ENCODING) parts.push(`e=${encoding}`);
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}
