import type { Workload } from "./workload-cost.ts";

/** What the address of a comparison says. */
export interface CompareState {
  /** As they stand there: `provider/id`, or a name that means one. */
  readonly models: readonly string[];
  readonly workload: Workload;
  readonly only_differences: boolean;
}

export const MOST_MODELS = 6;
export const DEFAULT_WORKLOAD: Workload = {
  requests: 1000,
  input_tokens: 10_000,
  cached_tokens: 0,
  output_tokens: 1000,
};

const KEYS = { requests: "r", input_tokens: "i", cached_tokens: "c", output_tokens: "o" } as const;

/** Reads the query of an address; what is no count there is the default. */
export function readCompareState(query: string): CompareState {
  const params = new URLSearchParams(query);
  const count = (field: keyof Workload) => parseCount(params.get(KEYS[field]) ?? "") ?? DEFAULT_WORKLOAD[field];
  return {
    models: [...new Set((params.get("m") ?? "").split(",").flatMap((id) => id.trim() || []))],
    workload: {
      requests: count("requests"),
      input_tokens: count("input_tokens"),
      cached_tokens: count("cached_tokens"),
      output_tokens: count("output_tokens"),
    },
    only_differences: params.get("d") === "1",
  };
}

/** Writes the query of an address, without what is as by default: `?m=openai/gpt-4o-mini,deepseek/deepseek-flash`. */
export function writeCompareState({ models, workload, only_differences }: CompareState): string {
  const parts = [
    ...(models.length > 0 ? [`m=${models.map(encodeId).join(",")}`] : []),
    ...(Object.keys(KEYS) as (keyof Workload)[])
      .filter((field) => workload[field] !== DEFAULT_WORKLOAD[field])
      .map((field) => `${KEYS[field]}=${workload[field]}`),
    ...(only_differences ? ["d=1"] : []),
  ];
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** A whole number as people type it, commas and spaces included; undefined where it is none, or too long to be exact. */
export function parseCount(text: string): number | undefined {
  const digits = text.normalize("NFKC").replace(/[\s,_]/g, "");
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

/** Slashes and colons are plain in a query, and read better. */
function encodeId(id: string): string {
  return encodeURIComponent(id).replaceAll("%2F", "/").replaceAll("%3A", ":").replaceAll("%40", "@");
}
