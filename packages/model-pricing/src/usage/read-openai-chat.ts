import type { Usage } from "../types.ts";
import type { AdapterResult } from "./adapter-result.ts";
import {
  countAt,
  firstCountAt,
  type JsonNode,
  type JsonObject,
  nodeAt,
  present,
  requiredCountAt,
} from "./json-node.ts";
import { firstText, locateUsage } from "./locate-usage.ts";

/** How an API that speaks the Chat Completions format differs from OpenAI's. */
export interface ChatDialect {
  /** The API's name in messages. */
  readonly api: string;
  /** Paths of the usage block; `usage` where it is left out. */
  readonly usageAt?: readonly string[];
  /** Names of the tokens read from a cache; the first that is there wins. */
  readonly cacheReadAt?: readonly string[];
  readonly cacheWriteAt?: readonly string[];
  readonly reasoningAt?: readonly string[];
  /** Whether `completion_tokens` contains reasoning (the default), leaves it out, or the total tells. */
  readonly reasoning?: "inside" | "apart" | "by_total";
  /** How to ask for usage; OpenAI's way where it is left out. */
  readonly ask?: string;
}

/** What a dialect's adapter builds on: the common reading, and where to find what is its own. */
export interface ChatReading {
  readonly result: AdapterResult;
  readonly block: JsonNode;
  readonly sources: readonly JsonObject[];
}

const ASK = 'For a stream, send stream_options: {"include_usage": true} and keep the last chunk.';
const HINT = "A body with input_tokens is of the Responses API or of Anthropic and has an adapter of its own.";
const CACHE_READ = ["prompt_tokens_details.cached_tokens"];
const CACHE_WRITE = ["prompt_tokens_details.cache_write_tokens"];
const REASONING = ["completion_tokens_details.reasoning_tokens"];

/** Reads a Chat Completions body in the given dialect. */
export function readOpenAIChat(body: unknown, dialect: ChatDialect): ChatReading {
  const { api, usageAt = ["usage"], ask = ASK } = dialect;
  const { usage: block, sources } = locateUsage(body, { api, paths: usageAt, bareKeys: ["prompt_tokens"], ask });
  const input = requiredCountAt(block, "prompt_tokens", HINT);
  const reasoning = firstCountAt(block, dialect.reasoningAt ?? REASONING);
  const completion = requiredCountAt(block, "completion_tokens");
  const usage = present({
    input_tokens: input,
    cache_read_input_tokens: firstCountAt(block, dialect.cacheReadAt ?? CACHE_READ),
    cache_creation_input_tokens: firstCountAt(block, dialect.cacheWriteAt ?? CACHE_WRITE),
    output_tokens: completion + (isApart(dialect, block, input, completion) ? (reasoning ?? 0) : 0),
    reasoning_output_tokens: reasoning,
    ...modalityCounts(block, "prompt_tokens_details", "completion_tokens_details"),
  });
  const attributes = present({ service_tier: firstText(sources, "service_tier") });
  return {
    result: { usage, attributes, model: firstText(sources, "model"), reported_cost: undefined },
    block,
    sources,
  };
}

/** Reads the modalities that OpenAI's details blocks name. `text_tokens` is what is left and is not read. */
export function modalityCounts(block: JsonNode, inputDetails: string, outputDetails: string): Usage {
  const [input, output] = [nodeAt(block, inputDetails), nodeAt(block, outputDetails)];
  return present({
    input_audio_tokens: countAt(input, "audio_tokens"),
    input_image_tokens: countAt(input, "image_tokens"),
    input_video_tokens: countAt(input, "video_tokens"),
    output_audio_tokens: countAt(output, "audio_tokens"),
    output_image_tokens: countAt(output, "image_tokens"),
    output_video_tokens: countAt(output, "video_tokens"),
  });
}

function isApart({ reasoning }: ChatDialect, block: JsonNode, input: number, completion: number): boolean {
  if (reasoning === "by_total") return countAt(block, "total_tokens") !== input + completion;
  return reasoning === "apart";
}
