import type { Usage } from "../types.ts";
import { isObject, type JsonObject, present, valueAt } from "./json-node.ts";

/** Gemini up to 2.5 is billed once per grounded prompt, however many queries it ran. */
const PER_PROMPT = /^gemini-(1|2)\b/;

/**
 * Counts grounding with Google Search and Google Maps from `groundingMetadata`.
 *
 * Since Gemini 3 every executed query is billed; empty queries are ignored and equal ones count once. Gemini up to 2.5 is
 * billed per grounded prompt. Maps count at least once where the answer rests on a place. Rules: Google's pricing and
 * grounding pages as quoted at discuss.ai.google.dev/t/168136, and PyPI `litellm` 1.109.1, `calculate_grounding_requests`.
 *
 * @param list Grounding metadata of every candidate, of every chunk.
 * @param model Decides between per query and per prompt; per query where it is not known.
 */
export function groundingCalls(list: readonly unknown[], model: string | undefined): Usage {
  const search = new Set<string>();
  const maps = new Set<string>();
  let isMapped = false;
  for (const metadata of list.filter(isObject)) {
    const kinds = chunkKinds(metadata);
    const usesMaps = kinds.has("maps") || Boolean(metadata.googleMapsWidgetContextToken);
    isMapped ||= usesMaps;
    for (const query of queriesOf(metadata)) (usesMaps && !kinds.has("web") ? maps : search).add(query);
  }
  const isPerPrompt = PER_PROMPT.test(model ?? "");
  const count = (queries: number) => (isPerPrompt ? Math.min(queries, 1) : queries) || undefined;
  return present({
    grounding_calls: count(search.size),
    maps_calls: isMapped ? count(Math.max(maps.size, 1)) : undefined,
  });
}

function chunkKinds(metadata: JsonObject): ReadonlySet<string> {
  const chunks: unknown = metadata.groundingChunks;
  return new Set(Array.isArray(chunks) ? chunks.filter(isObject).flatMap((chunk) => Object.keys(chunk)) : []);
}

function queriesOf(metadata: JsonObject): readonly string[] {
  const queries = valueAt(metadata, "webSearchQueries");
  return Array.isArray(queries) ? queries.filter((query) => typeof query === "string" && query.trim() !== "") : [];
}
