import type { EvidenceRecord } from "./statement.ts";

/**
 * The names of a record: its id, without the host's prefix where the data set writes one; names that the data set itself
 * equates with it are kept apart. Prefixes and patterns are no names: they swallow models that came later.
 */
export function statedNames(
  data_set: string,
  host: string,
  record: EvidenceRecord,
  stated: Readonly<Record<string, string>>,
): { model: string; names: readonly string[]; equals: readonly string[] } {
  const { model, slug, aliases = [], match } = record;
  const start = model.slice(0, model.indexOf("/") + 1);
  const own = start === `${host}/` || PREFIXES[host]?.includes(start) ? [model.slice(start.length)] : [];
  const tier = TIER_ENDINGS[data_set];
  const plain = tier && (stated.context_over ?? stated.context_upto) !== undefined ? [model.replace(tier, "")] : [];
  const other = OTHER_SPELLINGS[data_set]?.[host]?.(model);
  const equals = [...(data_set === "openrouter" ? aliases : []), ...equalsIn(match), ...(other ? [other] : [])];
  return { model, names: [...new Set([model, ...own, ...plain, ...(slug ? [slug] : [])])], equals };
}

/** Data sets that list a long context under an id of its own. */
const TIER_ENDINGS: Readonly<Record<string, RegExp>> = { "llm-prices": /-\d+k$/, portkey: /-(lte|gt)-\d+k$/ };

/** A data set's own spelling of ids that the seller writes otherwise. */
const OTHER_SPELLINGS: Readonly<Record<string, Readonly<Record<string, (model: string) => string | undefined>>>> = {
  // What Bedrock serves in one region has no prefix there.
  "genai-prices": { aws: (model) => /^regional\.(.+)$/.exec(model)?.[1] },
  dify: { minimax: (model) => /^minimax-(m2-her)$/.exec(model)?.[1] },
};

/** Prefixes that LiteLLM writes before an id of a host with another name. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  bedrock_converse: ["bedrock/"],
  vertex_ai: ["vertex_ai/"],
  "vertex_ai-language-models": ["vertex_ai/", "gemini/"],
  "vertex_ai-anthropic_models": ["vertex_ai/"],
  "vertex_ai-mistral_models": ["vertex_ai/"],
  "vertex_ai-llama_models": ["vertex_ai/"],
  "vertex_ai-video-models": ["vertex_ai/"],
  "vertex_ai-deepseek_models": ["vertex_ai/"],
  "vertex_ai-qwen_models": ["vertex_ai/"],
  "vertex_ai-openai_models": ["vertex_ai/"],
  "vertex_ai-zai_models": ["vertex_ai/"],
  "vertex_ai-ai21_models": ["vertex_ai/"],
  azure_ai: ["azure_ai/", "azure/"],
  cohere_chat: ["cohere/"],
  "text-completion-codestral": ["text-completion-codestral/"],
  codestral: ["codestral/"],
  "text-completion-inception": ["text-completion-inception/"],
};

/** The ids of `equals` clauses. */
function equalsIn(clause: unknown): string[] {
  if (typeof clause !== "object" || clause === null) return [];
  const { equals, or } = clause as { equals?: unknown; or?: unknown };
  return [...(typeof equals === "string" ? [equals] : []), ...(Array.isArray(or) ? or.flatMap(equalsIn) : [])];
}
