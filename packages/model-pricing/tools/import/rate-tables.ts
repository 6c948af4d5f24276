import { unitAncestors } from "../../src/units.ts";
import { cleanDecimal, shiftDecimal } from "./decimal-text.ts";
import type { PriceEntry, RateTables } from "./types.ts";

const TOKENS = "per_million_tokens";
const TOKEN_KEYS = [
  "input",
  "cache_read",
  "cache_write",
  "cache_write_1h",
  "input_audio",
  "cache_read_audio",
  "input_image",
  "cache_read_image",
  "input_video",
  "output",
  "reasoning",
  "output_audio",
  "output_image",
  "output_video",
];

/** A data set's key: our table, our key, and by how many digits the point moves. */
type Target = readonly [table: string, key: string, shift: number];

const UNITS: Readonly<Record<string, Target>> = {
  per_query: ["per_thousand_calls", "rerank", 3],
  per_page: ["per_thousand_pages", "input", 3],
  per_annotated_page: ["per_thousand_pages", "input_annotated", 3],
  per_1m_characters_input: ["per_million_characters", "input", 0],
  per_second_input_video: ["per_second", "input_video", 0],
  per_second_output_video: ["per_second", "output_video", 0],
  per_input_image: ["per_image", "input", 0],
};

const TOOLS: Readonly<Record<string, Target>> = {
  web_search_per_1k: ["per_thousand_calls", "web_search", 0],
  web_search_raw: ["per_thousand_calls", "web_search", 3],
  maps_per_1k: ["per_thousand_calls", "maps", 0],
};

/** What decides how an entry is read besides its keys. */
export interface ReadOptions {
  readonly mode?: string;
  readonly tools?: boolean;
  /** Whether 0 / 0 means free: the seller's own id says so. */
  readonly free?: boolean;
}

/**
 * Rates of one price entry in our tables. Zeros of caches and media mean "not stated" in the data sets and are left out,
 * a reasoning rate equal to the output's and a cache write equal to the input's are no rates of their own, and a count that tokens already bill is not billed twice.
 */
export function toRateTables(entry: PriceEntry, { mode, tools, free }: ReadOptions = {}): RateTables {
  const tables: RateTables = {};
  for (const key of TOKEN_KEYS) {
    const rate = cleanDecimal(entry[key]);
    if (rate === undefined || (rate === "0" && key !== "input" && key !== "output")) continue;
    put(tables, TOKENS, key, rate);
  }
  const tokens = tables[TOKENS] ?? {};
  if (tokens.reasoning === tokens.output) delete tokens.reasoning;
  if (tokens.cache_write === tokens.input && tokens.cache_write_1h === undefined) delete tokens.cache_write;
  if (mode === "embedding" || mode === "rerank") delete tokens.output;
  // All that a speech model writes is sound.
  if (mode === "audio_speech" && tokens.output !== undefined) tokens.output_audio ??= tokens.output;
  const bare = tokens.input === undefined || (tokens.input === "0" && (tokens.output ?? "0") === "0");
  if (bare && !free) delete tables[TOKENS];
  else dropOrphans(tokens);
  for (const [name, target] of Object.entries({ ...UNITS, ...(tools ? TOOLS : {}), ...unitsOfMode(mode) })) {
    const rate = cleanDecimal(entry[name]);
    if (rate === undefined || rate === "0") continue;
    const [table, key, shift] = target;
    // A longer fraction of a second is a minute's or an hour's rate, divided and rounded.
    if (table === "per_second" && rate.length > "0.0000000".length) continue;
    if (tables[TOKENS]?.[`${key}_image`] !== undefined || tables[TOKENS]?.[key] !== undefined) continue;
    if (table === "per_image" && tables[TOKENS]?.output_image !== undefined) continue;
    put(tables, table, key, shiftDecimal(rate, shift));
  }
  return tables;
}

/** Keys that say their medium only together with the mode of the row. */
function unitsOfMode(mode: string | undefined): Readonly<Record<string, Target>> {
  if (mode === "audio_transcription") return { per_second_input: ["per_second", "input_audio", 0] };
  if (mode === "image_generation") return { per_image: ["per_image", "output", 0] };
  if (mode === "video_generation") return { per_second_output: ["per_second", "output_video", 0] };
  return {};
}

/** A part without its whole cannot be billed. */
function dropOrphans(tokens: Record<string, string>): void {
  for (const key of Object.keys(tokens)) {
    const [nearest] = unitAncestors(TOKENS, key);
    if (nearest !== undefined && tokens[nearest] === undefined) delete tokens[key];
  }
}

function put(tables: RateTables, table: string, key: string, rate: string): void {
  const rates = tables[table] ?? {};
  rates[key] = rate;
  tables[table] = rates;
}
