import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromResponse } from "../../src/usage/apis.ts";
import { fixtureCases } from "./fixtures.ts";

interface Sample {
  readonly file: string;
  readonly model: string;
  readonly api: string;
  readonly at: string;
  readonly title: { readonly en: string; readonly "zh-CN": string };
}

const ROOT = new URL("../../../../examples/responses/", import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, ROOT), "utf8"));
const SAMPLES = read("index.json") as readonly Sample[];

describe("the sample responses", () => {
  it("are all listed in the index", () => {
    const files = readdirSync(ROOT).filter((file) => file.endsWith(".json") && file !== "index.json");
    expect(SAMPLES.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it.each(SAMPLES)("$file is a recorded body, unchanged", ({ file, api }) => {
    const recorded = fixtureCases("responses").filter((each) => each.api === api);
    expect(recorded.map(({ body }) => body)).toContainEqual(read(file));
  });

  it.each(SAMPLES)("$file is read by its API and says when to price it, in both languages", (sample) => {
    const { usage } = fromResponse(sample.api, read(sample.file));
    expect(usage.input_tokens).toBeGreaterThan(0);
    expect(usage.output_tokens).toBeGreaterThan(0);
    expect(new Date(sample.at).toISOString()).toBe(sample.at.replace("Z", ".000Z"));
    expect(sample.title.en).toMatch(/^[\x20-\x7E]+$/);
    expect(sample.title["zh-CN"]).toMatch(/\p{Script=Han}/u);
  });
});
