import { describe, expect, it } from "vitest";
import { toRateTables } from "./rate-tables.ts";

describe("toRateTables", () => {
  it("takes caches and media where they are stated and leaves out zeros that mean nothing", () => {
    const entry = { input: "1", output: "4", cache_read: "0.1", cache_write: "0", input_audio: "2", output_image: "0" };
    expect(toRateTables(entry)).toEqual({
      per_million_tokens: { input: "1", cache_read: "0.1", input_audio: "2", output: "4" },
    });
  });

  it.each([
    ["a reasoning rate equal to the output's", { input: "1", output: "4", reasoning: "4" }],
    ["a cache write at the input's rate", { input: "1", output: "4", cache_write: "1" }],
    ["a part without its whole", { input: "1", output: "4", cache_write_audio: "3", cache_read_audio: "0" }],
  ])("leaves out %s", (_, entry) => {
    expect(toRateTables(entry)).toEqual({ per_million_tokens: { input: "1", output: "4" } });
  });

  it("takes 0 / 0 for unknown unless the id says free", () => {
    expect(toRateTables({ input: "0", output: "0" })).toEqual({});
    expect(toRateTables({ input: "0", output: "0" }, { free: true })).toEqual({
      per_million_tokens: { input: "0", output: "0" },
    });
  });

  it("leaves out the output of models that only read", () => {
    expect(toRateTables({ input: "0.1", output: "0" }, { mode: "embedding" })).toEqual({
      per_million_tokens: { input: "0.1" },
    });
  });

  it("reads seconds, pages and queries in the unit of our tables", () => {
    expect(toRateTables({ per_second_input: "0.0001" }, { mode: "audio_transcription" })).toEqual({
      per_second: { input_audio: "0.0001" },
    });
    expect(toRateTables({ per_page: "0.0015", per_query: "0.002" })).toEqual({
      per_thousand_pages: { input: "1.5" },
      per_thousand_calls: { rerank: "2" },
    });
  });

  it("leaves out a rate per second that is a rounded quotient", () => {
    expect(toRateTables({ per_second_input: "0.00026667" }, { mode: "audio_transcription" })).toEqual({});
  });

  it("takes search fees only from a seller whose own they are", () => {
    const entry = { input: "1", output: "4", web_search_per_1k: "10" };
    expect(toRateTables(entry)).not.toHaveProperty("per_thousand_calls");
    expect(toRateTables(entry, { tools: true })).toMatchObject({ per_thousand_calls: { web_search: "10" } });
  });
});
