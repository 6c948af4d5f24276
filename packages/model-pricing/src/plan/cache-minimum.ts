import { lineageOf } from "../tokens/requests/lineage.ts";
import type { ModelRecord } from "../types.ts";

/** Fewest tokens of a prompt that a provider caches, and who says so. */
export interface CacheMinimum {
  readonly tokens: number;
  readonly source: string;
  readonly read_on: string;
}

const READ_ON = "2026-11-24";
const CLAUDE = "https://platform.claude.com/docs/en/build-with-claude/prompt-caching";
const GEMINI = "https://ai.google.dev/gemini-api/docs/caching";
const OPENAI = "https://developers.openai.com/api/docs/guides/prompt-caching";

/** By the maker's id; the first that fits counts. A model that no page names has no figure. */
const MINIMA: readonly (readonly [maker: string, id: RegExp, tokens: number, source: string])[] = [
  ["anthropic", /^claude-((opus|fable|mythos)-5(-1)?|(opus|sonnet)-5-5)$/, 512, CLAUDE],
  ["anthropic", /^claude-(opus-4-7|mythos-preview|3-5-haiku|3-haiku)/, 2048, CLAUDE],
  ["anthropic", /^claude-(opus-4-6|opus-4-5|haiku-4-5)/, 4096, CLAUDE],
  ["anthropic", /^claude-(opus-4-8|sonnet-5$|sonnet-4|opus-4|3-7-sonnet|3-5-sonnet|3-opus)/, 1024, CLAUDE],
  ["google", /^gemini-(3\.[15678]|4-argon)/, 4096, GEMINI],
  ["google", /^gemini-2\.5-(flash|pro)/, 2048, GEMINI],
  ["openai", /^(gpt-4o|gpt-4\.1|gpt-5|gpt-6|o1|o3|o4)/, 1024, OPENAI],
];

/** Fewest tokens that are cached for a model that its maker sells; resellers have minima of their own. */
export function cacheMinimum(model: ModelRecord): CacheMinimum | undefined {
  if (!model.first_party) return undefined;
  const { maker, id } = lineageOf(model);
  const found = MINIMA.find(([of, pattern]) => of === maker && pattern.test(id));
  return found && { tokens: found[2], source: found[3], read_on: READ_ON };
}
