import { type Cost, calculateCost, type ModelRecord, PricingError, type Usage } from "@org/model-pricing";

/** Workloads; the first one that a model's price can answer is shown. Those in tokens are for a hundred requests. */
const EXAMPLES: readonly (readonly [usage: Usage, requests: 1 | 100])[] = [
  [{ output_images: 10 }, 1],
  [{ output_tokens: 10_000, output_image_tokens: 10_000 }, 1],
  [{ output_tokens: 100_000, output_video_tokens: 100_000 }, 1],
  [{ input_tokens: 10_000, output_tokens: 1000 }, 100],
  [{ input_tokens: 10_000 }, 100],
  [{ edit_images: 10 }, 1],
  [{ input_images: 1000 }, 1],
  [{ output_megapixels: 10 }, 1],
  [{ output_video_seconds: 10 }, 1],
  [{ output_videos: 1 }, 1],
  [{ input_video_seconds: 60 }, 1],
  [{ input_audio_seconds: 3600 }, 1],
  [{ output_audio_seconds: 3600 }, 1],
  [{ session_seconds: 3600 }, 1],
  [{ input_tokens: 100_000, input_audio_tokens: 100_000 }, 1],
  [{ input_characters: 1_000_000 }, 1],
  [{ input_pages: 1000 }, 1],
  [{ rerank_calls: 1000 }, 1],
  [{ web_search_calls: 1000 }, 1],
  [{ file_search_calls: 1000 }, 1],
  [{ output_tracks: 1 }, 1],
  [{ container_sessions: 1 }, 1],
  [{ request_calls: 1000 }, 1],
];

/** What a plain workload costs, line by line. */
export interface ExampleCost {
  /** Counts of one request. */
  readonly usage: Usage;
  /** How many such requests the amounts are for. */
  readonly requests: number;
  /** The bill of all of them. */
  readonly cost: Cost;
}

/**
 * Prices an example at an instant, with the base attributes: a million input tokens and a hundred thousand of output,
 * where the model answers in tokens. They are a hundred requests: one alone would fit few windows, and where length
 * moves the rate it would show the dearest. Undefined where the price answers none of the examples.
 */
export function exampleCost(model: ModelRecord, at: string, currency: string): ExampleCost | undefined {
  for (const [usage, requests] of EXAMPLES) {
    const cost = tryCost(model, usage, at, currency);
    if (cost) return { usage, requests, cost: requests === 100 ? hundredfold(cost) : cost };
  }
  return undefined;
}

function tryCost(model: ModelRecord, usage: Usage, at: string, currency: string): Cost | undefined {
  try {
    return calculateCost(model, usage, { at, currency });
  } catch (error) {
    if (error instanceof PricingError) return undefined;
    throw error;
  }
}

/** The bill of a hundred equal requests: exact, since only the point of the amounts moves. */
function hundredfold(cost: Cost): Cost {
  const total = timesHundred(cost.total);
  return {
    ...cost,
    total,
    total_number: Number(total),
    lines: cost.lines.map((line) => ({ ...line, quantity: line.quantity * 100, amount: timesHundred(line.amount) })),
  };
}

function timesHundred(amount: string): string {
  const [whole = "0", decimals = ""] = amount.split(".");
  const moved = `${whole}${decimals.padEnd(2, "0").slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = decimals.slice(2);
  return rest === "" ? moved : `${moved}.${rest}`;
}
