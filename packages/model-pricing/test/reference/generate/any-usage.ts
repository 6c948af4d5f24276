import fc from "fast-check";
import { anyInput } from "./any-input.ts";

type Counts = Record<string, number>;

/** Counts on both sides of the limits that rules name. */
const size = fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 100, 101, 200, 201, 199_999, 200_000, 200_001, 1_234_567);
const few = fc.constantFrom(0, 0, 1, 2, 3, 5);

const output = fc
  .record({
    text: size,
    reasoning: fc.constantFrom(0, 0, 0, 0, 1, 4),
    audio: few,
    image: few,
    video: few,
    scale: fc.constantFrom(1, 1, 1000),
  })
  .map(({ text, reasoning, audio, image, video, scale }): Counts => {
    const parts = [reasoning, audio, image, video].map((tokens) => tokens * scale) as [number, number, number, number];
    return {
      output_tokens: parts.reduce((sum, tokens) => sum + tokens, text),
      reasoning_output_tokens: parts[0],
      output_audio_tokens: parts[1],
      output_image_tokens: parts[2],
      output_video_tokens: parts[3],
    };
  });

const seconds = fc.constantFrom(0, 1, 2, 2.000001, 7, 10, 10.2, 10.5, 10.500001, 60, 0.1, 0.000001, 3599.999999);
const OTHERS: Readonly<Record<string, fc.Arbitrary<number>>> = {
  citation_tokens: size,
  routing_tokens: size,
  cache_storage_token_hours: fc.constantFrom(1, 12500.5, 0),
  request_calls: few,
  web_search_calls: size,
  grounding_calls: few,
  maps_calls: few,
  code_execution_calls: few,
  results: fc.constantFrom(0, 1, 24, 25, 26),
  input_pages: fc.constantFrom(5, 9, 0),
  input_annotated_pages: few,
  input_characters: size,
  output_characters: size,
  input_audio_seconds: seconds,
  output_audio_seconds: seconds,
  output_video_seconds: seconds,
  session_seconds: seconds,
  input_images: few,
  output_images: few,
  output_megapixels: fc.constantFrom(1, 1.048576, 0.065536),
  parse_credits: fc.constantFrom(1, 0.5),
  output_videos: few,
};
const others = fc
  .uniqueArray(fc.constantFrom(...Object.keys(OTHERS)), { maxLength: 8 })
  .chain((fields) =>
    fc.record(Object.fromEntries(fields.map((field) => [field, OTHERS[field] as fc.Arbitrary<number>]))),
  );

/** What callers do wrong, now and then. */
const mistake = fc.oneof(
  { weight: 40, arbitrary: fc.constant({}) },
  fc.constantFrom<Record<string, number | undefined>>(
    { input_tokens: undefined },
    { output_tokens: undefined },
    { input_pages: undefined },
    { cache_read_input_tokens: undefined },
    { input_tokens: 1 },
    { output_tokens: 1 },
    { cache_creation_input_tokens: 1 },
    { input_audio_tokens: 0 },
    { cache_read_input_audio_tokens: 0 },
    { cache_read_input_audio_tokens: 6 },
    { cache_creation_input_audio_tokens: 0 },
    { input_annotated_pages: 8 },
    { input_tokens: -1 },
    { output_tokens: 1.5 },
    { session_seconds: 0.0000001 },
    { input_audio_seconds: 1.0000005 },
    { web_search_calls: Number.NaN },
    { web_search_calls: Number.POSITIVE_INFINITY },
    { prompt_tokens: 5 },
    { thinking_tokens: 0 },
  ),
);

/** Counts of a request; most of them fit together. */
export const anyUsage = fc
  .tuple(fc.option(anyInput, { nil: {} }), fc.option(output, { nil: {} }), fc.oneof(fc.constant({}), others), mistake)
  .map((parts): Record<string, number | undefined> => Object.assign({}, ...parts));
