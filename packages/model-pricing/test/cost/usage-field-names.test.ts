import { describe, expect, it } from "vitest";
import { type OwnFieldNames, RATE_TABLES, UNITS, unitAncestors } from "../../src/units.ts";

/** The type checker holds this table equal to the one that usage records are typed by. */
const own: OwnFieldNames = {
  cache_read: "cache_read_input_tokens",
  cache_read_explicit: "cache_read_explicit_input_tokens",
  cache_write: "cache_creation_input_tokens",
  cache_write_1h: "cache_creation_1h_input_tokens",
  cache_write_12h: "cache_creation_12h_input_tokens",
  cache_read_audio: "cache_read_input_audio_tokens",
  cache_read_image: "cache_read_input_image_tokens",
  cache_read_video: "cache_read_input_video_tokens",
  cache_write_audio: "cache_creation_input_audio_tokens",
  reasoning: "reasoning_output_tokens",
  result: "results",
};

describe("a usage field", () => {
  it.each(UNITS)("of $table.$key is $usage_field, as its type says", ({ table, key, usage_field }) => {
    const expected = own[key as keyof OwnFieldNames] ?? `${key}_${RATE_TABLES[table].suffix}`;
    expect(usage_field).toBe(expected);
  });
});

describe("unitAncestors", () => {
  it.each([
    ["per_million_tokens", "cache_read", ["input"]],
    ["per_million_tokens", "cache_write_1h", ["cache_write", "input"]],
    ["per_million_tokens", "cache_read_audio", ["cache_read", "input_audio", "input"]],
    ["per_million_tokens", "cache_write_audio", ["cache_write", "input_audio", "input"]],
    ["per_million_tokens", "reasoning", ["output"]],
    ["per_million_tokens", "citation", []],
    ["per_second", "input_audio", []],
    ["per_thousand_pages", "input_annotated", ["input"]],
    ["per_image", "output", []],
  ])("of %s.%s are %j, nearest first", (table, key, expected) => {
    expect(unitAncestors(table, key)).toEqual(expected);
  });
});
