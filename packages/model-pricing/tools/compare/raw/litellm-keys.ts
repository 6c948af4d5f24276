/** LiteLLM's price keys without their endings: the evidence's key, and how many places the point moves. */
const BASES: Readonly<Record<string, readonly [key: string, digits: number]>> = {
  input_cost_per_token: ["input", 6],
  output_cost_per_token: ["output", 6],
  cache_read_input_token_cost: ["cache_read", 6],
  explicit_cache_read_input_token_cost: ["cache_read_explicit", 6],
  cache_creation_input_token_cost: ["cache_write", 6],
  cache_creation_input_token_cost_above_1hr: ["cache_write_1h", 6],
  cache_creation_input_token_cost_above_12hr: ["cache_write_12h", 6],
  output_cost_per_reasoning_token: ["reasoning", 6],
  input_cost_per_audio_token: ["input_audio", 6],
  output_cost_per_audio_token: ["output_audio", 6],
  cache_read_input_audio_token_cost: ["cache_read_audio", 6],
  cache_creation_input_audio_token_cost: ["cache_write_audio", 6],
  input_cost_per_image_token: ["input_image", 6],
  output_cost_per_image_token: ["output_image", 6],
  cache_read_input_image_token_cost: ["cache_read_image", 6],
  input_cost_per_video_token: ["input_video", 6],
  output_cost_per_video_token: ["output_video", 6],
  citation_cost_per_token: ["citation", 6],
  input_cost_per_character: ["per_1m_characters_input", 6],
  output_cost_per_character: ["per_1m_characters_output", 6],
  input_cost_per_pixel: ["per_1m_input_pixels", 6],
  output_cost_per_pixel: ["per_1m_pixels", 6],
  input_cost_per_image: ["per_input_image", 0],
  output_cost_per_image: ["per_image", 0],
  cost_per_second: ["per_second", 0],
  input_cost_per_second: ["per_second_input", 0],
  output_cost_per_second: ["per_second_output", 0],
  input_cost_per_audio_per_second: ["per_second_input_audio", 0],
  input_cost_per_video_per_second: ["per_second_input_video", 0],
  output_cost_per_video_per_second: ["per_second_output_video", 0],
  input_cost_per_text_message: ["text_messages_per_1k", 3],
  input_cost_per_query: ["per_query", 0],
  input_cost_per_request: ["per_request", 0],
  ocr_cost_per_page: ["per_page", 0],
  annotation_cost_per_page: ["per_annotated_page", 0],
  ocr_cost_per_credit: ["per_credit", 0],
  google_maps_grounding_cost_per_query: ["maps_per_1k", 3],
  file_search_cost_per_1k_calls: ["file_search_per_1k", 0],
  code_interpreter_cost_per_session: ["code_interpreter_per_session", 0],
};

const TIERS: Readonly<Record<string, string>> = { batches: "batch" };

/** Endings in the order in which they may follow a key. */
const ENDINGS = new RegExp(
  [
    "^(?:_above_(?<thousands>\\d+)k_tokens)?",
    "(?:_above_(?<seconds>\\d+)s_interval)?",
    "(?:_(?<tier>batches|flex|priority|fast|balanced|ultrafast|decisions))?",
    "(?:_(?<resolution>\\d+p|[\\d.]+[kK]|\\d{3,4}))?$",
  ].join(""),
);

/** What a key of LiteLLM's file means. */
export interface LitellmKey {
  readonly key: string;
  readonly digits: number;
  readonly conditions: Readonly<Record<string, string | number>>;
}

const BY_LENGTH = Object.keys(BASES).sort((a, b) => b.length - a.length);
const known = new Map<string, LitellmKey | undefined>();

/** Takes a key such as `input_cost_per_token_above_272k_tokens_batches` apart; undefined where it is no price we know. */
export function readLitellmKey(written: string): LitellmKey | undefined {
  if (!known.has(written)) known.set(written, takeApart(written));
  return known.get(written);
}

function takeApart(written: string): LitellmKey | undefined {
  for (const base of BY_LENGTH) {
    if (!written.startsWith(base)) continue;
    const groups = ENDINGS.exec(written.slice(base.length))?.groups;
    if (!groups) continue;
    const [key, digits] = BASES[base] as readonly [string, number];
    const { thousands, seconds, tier, resolution } = groups;
    const conditions = {
      ...(thousands && { context_over: Number(thousands) * 1000 }),
      ...(seconds && { duration_over_s: Number(seconds) }),
      ...(tier && { tier: TIERS[tier] ?? tier }),
      ...(resolution && { resolution }),
    };
    return { key, digits, conditions };
  }
  return undefined;
}
