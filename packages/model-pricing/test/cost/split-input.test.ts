import { describe, expect, it } from "vitest";
import { calculateCost } from "../../src/cost/calculate-cost.ts";
import type { Usage } from "../../src/types.ts";
import { AT, record } from "../support/record.ts";

const rates = { input: "1", cache_read: "0.1", cache_read_explicit: "0.2", input_audio: "10", cache_read_audio: "4" };
const model = record([{ per_million_tokens: rates }]);
const like = record([{ per_million_tokens: { ...rates, input_audio: "input", cache_read_audio: undefined } }]);

function linesOf(of: typeof model, usage: Usage) {
  const { lines } = calculateCost(of, usage, { at: AT });
  return Object.fromEntries(lines.map(({ unit, quantity }) => [unit, quantity]));
}
const splitsOf = (usage: Usage) => calculateCost(model, usage, { at: AT }).lines.map(({ split }) => split);

describe("input that is split by cache and by modality", () => {
  const open: Usage = { input_tokens: 100, cache_read_input_tokens: 60, input_audio_tokens: 50 };

  it("takes the costliest overlap where the response says none, and says so on the lines", () => {
    // Audio saves 6 where it is cached, text 0.9: as much audio as fits was not cached.
    expect(linesOf(model, open)).toEqual({ cache_read: 50, input_audio: 40, cache_read_audio: 10 });
    expect(splitsOf(open)).toEqual(["costliest", "costliest", "costliest"]);
  });

  it("bills the overlap that the response says, and marks nothing", () => {
    const known = { ...open, cache_read_input_audio_tokens: 30 };
    expect(linesOf(model, known)).toEqual({ input: 20, cache_read: 30, input_audio: 20, cache_read_audio: 30 });
    expect(splitsOf(known)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it("bills a cached modality that is like text as cached text", () => {
    expect(linesOf(like, { ...open, cache_read_input_audio_tokens: 30 })).toEqual({
      input: 20,
      cache_read: 60,
      input_audio: 20,
    });
  });

  it("knows that part of the cached tokens were cached explicitly", () => {
    const explicit = { ...open, cache_read_explicit_input_tokens: 20 };
    expect(linesOf(model, explicit)).toEqual({
      cache_read: 30,
      cache_read_explicit: 20,
      input_audio: 40,
      cache_read_audio: 10,
    });
  });

  it("gives the same bill whatever the order of the counts", () => {
    const counts = Object.entries({ ...open, cache_read_explicit_input_tokens: 20, input_image_tokens: 0 });
    const bills = [counts, counts.toReversed()].map((order) => linesOf(like, Object.fromEntries(order)));
    expect(bills[0]).toEqual(bills[1]);
  });
});
