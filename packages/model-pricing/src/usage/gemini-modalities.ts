import type { Usage } from "../types.ts";
import { addCounts, countAt, type JsonNode, nodesAt } from "./json-node.ts";

type Modality = "audio" | "image" | "video";

/** Modalities with a price of their own. Documents are billed as input and stay there, as text does. */
const MODALITIES: Readonly<Record<string, Modality>> = { AUDIO: "audio", IMAGE: "image", VIDEO: "video" };

/**
 * Reads the breakdowns by modality of Gemini's usage metadata.
 *
 * A modality that no list names is left out. Where the cache's list accounts for every cached token, a modality of the
 * prompt that is not in it was not cached, and its cached count is 0.
 */
export function geminiModalities(metadata: JsonNode): Usage {
  const input = addCounts(
    // Embeddings on Vertex spell the list in the singular.
    addCounts(
      byModality(metadata, "promptTokensDetails", "input"),
      byModality(metadata, "promptTokenDetails", "input"),
    ),
    byModality(metadata, "toolUsePromptTokensDetails", "input"),
  );
  const cached = byModality(metadata, "cacheTokensDetails", "cache_read_input");
  const output = addCounts(
    byModality(metadata, "candidatesTokensDetails", "output"),
    byModality(metadata, "responseTokensDetails", "output"),
  );
  return { ...input, ...uncached(metadata, input), ...cached, ...output };
}

function byModality(metadata: JsonNode, list: string, side: "input" | "cache_read_input" | "output"): Usage {
  let counts: Usage = {};
  for (const entry of nodesAt(metadata, list)) {
    const modality = MODALITIES[String(entry.json.modality)];
    if (modality) counts = addCounts(counts, { [`${side}_${modality}_tokens`]: tokenCount(entry) });
  }
  return counts;
}

function uncached(metadata: JsonNode, input: Usage): Usage {
  const list = nodesAt(metadata, "cacheTokensDetails");
  if (list.length === 0) return {};
  const listed = list.reduce((sum, entry) => sum + tokenCount(entry), 0);
  if (listed !== countAt(metadata, "cachedContentTokenCount")) return {};
  const fields = Object.keys(input).map((field) => [field.replace("input_", "cache_read_input_"), 0]);
  return Object.fromEntries(fields);
}

/** The API leaves zeros out of its JSON. */
function tokenCount(entry: JsonNode): number {
  return countAt(entry, "tokenCount") ?? 0;
}
