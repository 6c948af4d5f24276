import type { Conditions } from "../../src/types.ts";
import { RATE_TABLES } from "../../src/units.ts";
import type { StatedUnit } from "./statement.ts";

/** What a data set's price key means: the units it may be for, and what its value is multiplied by. */
export interface PriceKey {
  readonly units: readonly StatedUnit[];
  readonly times: number;
  readonly condition: Conditions;
}

const units = (...names: readonly string[]): PriceKey => ({
  units: names.map((name) => {
    const [per = "", unit = ""] = name.split(".");
    return { per, unit } as StatedUnit;
  }),
  times: 1,
  condition: {},
});
const thousand = (name: string): PriceKey => ({ ...units(name), times: 1000 });
const call = (unit: string) => units(`per_thousand_calls.${unit}`);
const search = (search_context_size: string): PriceKey => ({
  ...call("web_search"),
  condition: { search_context_size },
});

const TOKENS = Object.fromEntries(
  RATE_TABLES.per_million_tokens.keys.map((key) => [key, units(`per_million_tokens.${key}`)]),
);

// Where a model sells one kind of input or output only, the plain column is that one.
const INPUT = ["input", "input_audio"].map((key) => `per_million_tokens.${key}`);
const OUTPUT = ["output", "output_video", "output_image", "output_audio"].map((key) => `per_million_tokens.${key}`);

const KEYS: Readonly<Record<string, PriceKey>> = {
  ...TOKENS,
  input: units(...INPUT),
  output: units(...OUTPUT),
  cache_write_5m: units("per_million_tokens.cache_write"),
  routing_input: units("per_million_tokens.routing"),
  // Songs and clips at so much a piece stand in the column for images too.
  per_image: units("per_image.output", "per_image.edit", "per_track.output", "per_video.output"),
  per_input_image: units("per_image.input"),
  per_image_edit: units("per_image.edit"),
  per_megapixel: units("per_megapixel.output"),
  per_1m_pixels: units("per_megapixel.output"),
  per_1m_input_pixels: units("per_megapixel.input"),
  per_video: units("per_video.output"),
  per_track: units("per_track.output"),
  per_second_output: units("per_second.output_video", "per_second.output_audio"),
  per_second_output_video: units("per_second.output_video"),
  per_second_video: units("per_second.output_video"),
  per_second: units("per_second.output_video", "per_second.input_audio", "per_second.output_audio"),
  per_second_input: units("per_second.input_audio", "per_second.input_video", "per_second.session"),
  per_second_input_audio: units("per_second.input_audio"),
  per_second_input_video: units("per_second.input_video"),
  per_minute_input_audio: units("per_minute.input_audio"),
  per_minute_streaming_audio: { ...units("per_minute.input_audio"), condition: { variant: "streaming" } },
  per_minute_output_audio: units("per_minute.output_audio"),
  per_minute_input_image: units("per_minute.input_image"),
  per_minute_input_video: units("per_minute.input_video"),
  per_minute_session: units("per_minute.session"),
  per_hour_audio: units("per_hour.input_audio", "per_hour.output_audio", "per_hour.session"),
  per_hour_input_audio: units("per_hour.input_audio"),
  per_1m_characters: units("per_million_characters.input", "per_million_characters.output"),
  per_1m_characters_input: units("per_million_characters.input", "per_million_characters.output"),
  per_1m_characters_output: units("per_million_characters.output", "per_million_characters.input"),
  per_page: thousand("per_thousand_pages.input"),
  per_1k_pages: units("per_thousand_pages.input"),
  per_annotated_page: thousand("per_thousand_pages.input_annotated"),
  per_1k_annotated_pages: units("per_thousand_pages.input_annotated"),
  per_query: { ...units("per_thousand_calls.rerank", "per_thousand_calls.request"), times: 1000 },
  per_request: thousand("per_thousand_calls.request"),
  requests_per_1k: call("request"),
  web_search_per_1k: call("web_search"),
  web_search_raw: thousand("per_thousand_calls.web_search"),
  web_search_per_1k_low: search("low"),
  web_search_per_1k_medium: search("medium"),
  web_search_per_1k_high: search("high"),
  maps_per_1k: call("maps"),
  file_search_per_1k: call("file_search"),
  x_search_per_1k: call("x_search"),
  x_search_per_1k_posts: call("x_search"),
  x_search_per_1k_profiles: call("x_profile_search"),
  code_execution_per_1k: call("code_execution"),
  document_search_per_1k: call("attachment_search"),
  attachment_search_per_1k: call("attachment_search"),
  enterprise_web_search_per_1k: call("enterprise_web_search"),
  text_messages_per_1k: call("text_message"),
  cache_storage_per_1m_token_hour: units("per_million_token_hours.cache_storage"),
  code_interpreter_per_session: units("per_session.container"),
  per_credit: units("per_credit.parse"),
};

/** Columns in which a data set also writes prices of other things: the model's own units say which is meant. */
const SHARED_COLUMNS: Readonly<Record<string, Readonly<Record<string, PriceKey>>>> = {
  llmrates: { output: units(...OUTPUT, "per_image.output", "per_image.edit", "per_second.output_video") },
  // A "token" is a search or a page where nothing else is counted.
  portkey: { input: inThousands(units(...INPUT), "per_thousand_calls.rerank", "per_thousand_pages.input") },
};

/**
 * Looks up a data set's price key; undefined for units that we have no word for, and for what is no price.
 *
 * @param data_set Whose key it is: some write prices of two things into one column.
 */
export function findPriceKey(key: string, data_set = ""): PriceKey | undefined {
  const shared = SHARED_COLUMNS[data_set];
  if (shared && Object.hasOwn(shared, key)) return shared[key];
  return Object.hasOwn(KEYS, key) ? KEYS[key] : undefined;
}

/** Prices per million of something that we price by the thousand. */
function inThousands(key: PriceKey, ...names: readonly string[]): PriceKey {
  return { ...key, units: [...key.units, ...units(...names).units.map((unit) => ({ ...unit, divisor: 1000 }))] };
}
