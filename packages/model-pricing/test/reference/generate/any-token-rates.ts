import fc from "fast-check";
import { RATE_TABLES } from "../../../src/units.ts";

type Rate = number | string;

/** Units that a unit may be written to cost the same as. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  cache_read: ["input"],
  cache_read_explicit: ["cache_read"],
  cache_write_1h: ["cache_write"],
  input_audio: ["input"],
  input_image: ["input", "input", "input_audio"],
  input_video: ["input", "input_image"],
  cache_read_audio: ["cache_read", "input_audio"],
  cache_read_image: ["cache_read"],
  cache_write_audio: ["cache_write"],
  reasoning: ["output", "output_audio"],
  output_video: ["output_image"],
};

/** Rates of some keys of the token table: a number, or the name of a unit that costs the same. */
export function anyTokenRates(rate: fc.Arbitrary<Rate>, keys: readonly string[] = RATE_TABLES.per_million_tokens.keys) {
  const rates = keys.map((key) => {
    const alike = ALIKE[key];
    const named = alike && fc.oneof({ weight: 2, arbitrary: rate }, fc.constantFrom(...alike));
    return [key, named ?? rate] as const;
  });
  return fc.record(Object.fromEntries(rates), { requiredKeys: [] });
}
