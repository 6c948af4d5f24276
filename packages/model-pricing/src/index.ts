/**
 * Prices a request exactly: the engine, the resolver, the usage adapters and formatters. Code only: models come from
 * `@org/model-pricing/models/<provider>` or `@org/model-pricing/catalog`.
 *
 * @module
 */
export { ATTRIBUTES, type AttributeName } from "./attributes.ts";
export { calculateCost } from "./cost/calculate-cost.ts";
export { findPrice } from "./cost/find-price.ts";
export {
  CatalogError,
  type ErrorCode,
  type ErrorFacts,
  ModelNotFoundError,
  NotPricedError,
  PriceNotFoundError,
  PricingError,
  ResponseError,
  TokenizerError,
  UsageError,
} from "./errors.ts";
export { extendCatalog } from "./extend/extend-catalog.ts";
export type { OwnDiscount, OwnEntry, OwnPrice, OwnPriceBlock } from "./extend/own-entry.ts";
export { type FormatAmountOptions, formatAmount } from "./format/format-amount.ts";
export { formatWarning } from "./format/format-warning.ts";
export { compareDecimals } from "./money/compare-decimals.ts";
export { percentChange } from "./money/percent-change.ts";
export { roundToDigits } from "./money/round-to-digits.ts";
export { sumOfProducts } from "./money/sum-of-products.ts";
export { createResolver } from "./resolve/create-resolver.ts";
export { formatResolution } from "./resolve/format-resolution.ts";
export type { MatchedBy, Resolution, ResolveOptions, Resolver } from "./resolve/resolution.ts";
export type * from "./types.ts";
export { RATE_TABLES, type RateKey, type RateTableName, UNITS, type Unit, type UsageField } from "./units.ts";
export type { Adapter, AdapterResult, OtherModelUsage, ReportedCost } from "./usage/adapter-result.ts";
export { API_NAMES, APIS, type ApiName, fromResponse } from "./usage/apis.ts";
export { fromAISDK } from "./usage/from-ai-sdk.ts";
export { fromAlibaba } from "./usage/from-alibaba.ts";
export { fromAnthropic } from "./usage/from-anthropic.ts";
export { fromBedrockConverse } from "./usage/from-bedrock-converse.ts";
export { fromCohere } from "./usage/from-cohere.ts";
export { fromDeepSeek } from "./usage/from-deepseek.ts";
export { fromGemini } from "./usage/from-gemini.ts";
export { fromGroq } from "./usage/from-groq.ts";
export { fromLangChain } from "./usage/from-langchain.ts";
export { fromLiteLLM } from "./usage/from-litellm.ts";
export { fromMiniMax } from "./usage/from-minimax.ts";
export { fromMistral } from "./usage/from-mistral.ts";
export { fromMoonshot } from "./usage/from-moonshot.ts";
export { fromOpenAIChat } from "./usage/from-openai-chat.ts";
export { fromOpenAICompatible } from "./usage/from-openai-compatible.ts";
export { fromOpenAIEmbeddings } from "./usage/from-openai-embeddings.ts";
export { fromOpenAIImages } from "./usage/from-openai-images.ts";
export { fromOpenAIRealtime } from "./usage/from-openai-realtime.ts";
export { fromOpenAIResponses } from "./usage/from-openai-responses.ts";
export { fromOpenAITranscription } from "./usage/from-openai-transcription.ts";
export { fromOpenRouter } from "./usage/from-openrouter.ts";
export { fromOpenTelemetry } from "./usage/from-opentelemetry.ts";
export { fromPerplexity } from "./usage/from-perplexity.ts";
export { fromXai } from "./usage/from-xai.ts";
export { fromXaiResponses } from "./usage/from-xai-responses.ts";
export { fromZhipu } from "./usage/from-zhipu.ts";
export { parseStream } from "./usage/parse-stream.ts";
export { USAGE_FIELDS } from "./usage-fields.ts";
