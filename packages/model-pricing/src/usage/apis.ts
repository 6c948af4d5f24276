import { ResponseError } from "../errors.ts";
import type { Adapter, AdapterResult } from "./adapter-result.ts";
import { fromAISDK } from "./from-ai-sdk.ts";
import { fromAlibaba } from "./from-alibaba.ts";
import { fromAnthropic } from "./from-anthropic.ts";
import { fromBedrockConverse } from "./from-bedrock-converse.ts";
import { fromCohere } from "./from-cohere.ts";
import { fromDeepSeek } from "./from-deepseek.ts";
import { fromGemini } from "./from-gemini.ts";
import { fromGroq } from "./from-groq.ts";
import { fromLangChain } from "./from-langchain.ts";
import { fromLiteLLM } from "./from-litellm.ts";
import { fromMiniMax } from "./from-minimax.ts";
import { fromMistral } from "./from-mistral.ts";
import { fromMoonshot } from "./from-moonshot.ts";
import { fromOpenAIChat } from "./from-openai-chat.ts";
import { fromOpenAICompatible } from "./from-openai-compatible.ts";
import { fromOpenAIEmbeddings } from "./from-openai-embeddings.ts";
import { fromOpenAIImages } from "./from-openai-images.ts";
import { fromOpenAIRealtime } from "./from-openai-realtime.ts";
import { fromOpenAIResponses } from "./from-openai-responses.ts";
import { fromOpenAITranscription } from "./from-openai-transcription.ts";
import { fromOpenRouter } from "./from-openrouter.ts";
import { fromOpenTelemetry } from "./from-opentelemetry.ts";
import { fromPerplexity } from "./from-perplexity.ts";
import { fromXai } from "./from-xai.ts";
import { fromXaiResponses } from "./from-xai-responses.ts";
import { fromZhipu } from "./from-zhipu.ts";
import { nearestName } from "./nearest-name.ts";

/** Adapters by the API's name, as the command line takes it. */
export const APIS = {
  "openai-chat": fromOpenAIChat,
  "openai-responses": fromOpenAIResponses,
  "openai-realtime": fromOpenAIRealtime,
  "openai-images": fromOpenAIImages,
  "openai-transcription": fromOpenAITranscription,
  "openai-embeddings": fromOpenAIEmbeddings,
  "openai-compatible": fromOpenAICompatible,
  anthropic: fromAnthropic,
  gemini: fromGemini,
  "bedrock-converse": fromBedrockConverse,
  "ai-sdk": fromAISDK,
  litellm: fromLiteLLM,
  langchain: fromLangChain,
  opentelemetry: fromOpenTelemetry,
  deepseek: fromDeepSeek,
  moonshot: fromMoonshot,
  alibaba: fromAlibaba,
  minimax: fromMiniMax,
  zhipu: fromZhipu,
  mistral: fromMistral,
  xai: fromXai,
  "xai-responses": fromXaiResponses,
  groq: fromGroq,
  openrouter: fromOpenRouter,
  perplexity: fromPerplexity,
  cohere: fromCohere,
  volcengine: fromOpenAICompatible,
  tencent: fromOpenAICompatible,
  baidu: fromOpenAICompatible,
  siliconflow: fromOpenAICompatible,
} as const satisfies Readonly<Record<string, Adapter>>;

/** Name of an API whose responses can be read. */
export type ApiName = keyof typeof APIS;

/** Every API name, in the order in which help texts list them. */
export const API_NAMES = /* @__PURE__ */ Object.keys(APIS) as readonly ApiName[];

/**
 * Reads a response with the adapter of the named API. The name decides, never the body: one body can fit two APIs and mean
 * different counts in each.
 *
 * @throws {ResponseError} `unknown_api`: no API has this name. `usage_missing`: the response carries no usage.
 * @throws {UsageError} `invalid_usage`: a count in the response is no whole number >= 0.
 *
 * @example
 * fromResponse("gemini", { usageMetadata: { promptTokenCount: 49, candidatesTokenCount: 12 } }).usage
 * //=> { input_tokens: 49, output_tokens: 12 }
 */
export function fromResponse(api: string, body: unknown): AdapterResult {
  if (Object.hasOwn(APIS, api)) return APIS[api as ApiName](body);
  const suggestion = nearestName(api, API_NAMES);
  throw new ResponseError(
    "unknown_api",
    `Unknown API "${api}".${suggestion ? ` Did you mean "${suggestion}"?` : ""} Known: ${API_NAMES.join(", ")}.`,
    { api, suggestion, known: API_NAMES },
  );
}
