import type { Attributes, Usage } from "../types.ts";
import type { ReportedCost } from "./adapter-result.ts";
import { anthropicAttributes, anthropicExtras, oneHourWrites } from "./anthropic-usage.ts";
import { decimalText } from "./decimal-text.ts";
import { bedrockAttributes, bedrockOneHourWrites } from "./from-bedrock-converse.ts";
import { geminiAttributes } from "./from-gemini.ts";
import { geminiModalities } from "./gemini-modalities.ts";
import { groundingCalls } from "./grounding-calls.ts";
import { countAt, isObject, type JsonNode, type JsonObject, nodeAt, present, textAt, valueAt } from "./json-node.ts";
import { firstText } from "./locate-usage.ts";
import { modalityCounts } from "./read-openai-chat.ts";

/** What a provider reports beside the SDK's totals. */
interface Details {
  readonly usage: Usage;
  readonly attributes: Attributes;
  readonly reported_cost: ReportedCost | undefined;
}

const GOOGLE = ["google", "googleVertex", "vertex"];
const OPENAI = ["openai", "azure"];

/**
 * Reads the provider's own details of an AI SDK result. The keys of `providerMetadata` name the provider, so that
 * `usage.raw`, its block as it was sent, is read in that provider's terms and never guessed at.
 */
export function aiSdkDetails(usage: JsonNode, sources: readonly JsonObject[]): Details {
  const metadata = sources.map((source) => source.providerMetadata).find(isObject) ?? {};
  const raw = nodeAt(usage, "raw");
  const named = (names: readonly string[]) => names.map((name) => metadata[name]).find(isObject);
  const parts: Pick<Details, "usage" | "attributes">[] = [];

  const anthropic = named(["anthropic"]);
  const anthropicBlock = nodeAt(anthropic && { json: anthropic, path: "providerMetadata.anthropic" }, "usage") ?? raw;
  if (anthropic && anthropicBlock) {
    const counts = {
      ...anthropicExtras(anthropicBlock),
      cache_creation_1h_input_tokens: oneHourWrites(anthropicBlock),
    };
    parts.push({ usage: counts, attributes: anthropicAttributes(anthropicBlock) });
  }
  const google = named(GOOGLE);
  if (google && raw) {
    const model = firstText(sources, "response.modelId");
    const grounding = valueAt(google, "groundingMetadataPerRequest") ?? [google.groundingMetadata];
    const calls = groundingCalls(Array.isArray(grounding) ? grounding : [], model);
    parts.push({ usage: { ...geminiModalities(raw), ...calls }, attributes: geminiAttributes(raw) });
  }
  const openai = named(OPENAI);
  if (openai) parts.push({ usage: openAIDetails(raw), attributes: { service_tier: textAt(openai, "serviceTier") } });
  const bedrock = named(["bedrock"]);
  if (bedrock) {
    const block = nodeAt({ json: bedrock, path: "providerMetadata.bedrock" }, "usage");
    const counts = { cache_creation_1h_input_tokens: block && bedrockOneHourWrites(block) };
    parts.push({ usage: counts, attributes: bedrockAttributes([bedrock]) });
  }
  const cost = valueAt(named(["openrouter"]), "usage.cost");
  return {
    usage: present(Object.assign({}, ...parts.map((part) => part.usage)) as Usage),
    attributes: present(Object.assign({}, ...parts.map((part) => part.attributes)) as Attributes),
    reported_cost:
      cost === undefined ? undefined : { amount: decimalText(cost, "openrouter.usage.cost"), currency: "USD" },
  };
}

/** OpenAI's two APIs name their details differently; a block has one of them. */
function openAIDetails(raw: JsonNode | undefined): Usage {
  if (!raw) return {};
  return {
    ...modalityCounts(raw, "prompt_tokens_details", "completion_tokens_details"),
    ...modalityCounts(raw, "input_tokens_details", "output_tokens_details"),
    cache_creation_12h_input_tokens: countAt(raw, "input_tokens_details.cache_write_tokens_details.ttl_12h_tokens"),
  };
}
