import { readFileSync } from "node:fs";
import { join } from "node:path";
import { data_date, findModel } from "@org/model-pricing/catalog";
import { describe, expect, it } from "vitest";
import { runCommand } from "../lib/run-command.ts";
import { findSamples, type Language, languages, samplesFolder } from "./find-samples.ts";
import { readEnvExample } from "./read-env-example.ts";
import { sampleRuns } from "./sample-runs.ts";

const all = (Object.keys(languages) as Language[]).flatMap(findSamples);
const namesIn = (language: Language) => [...new Set(findSamples(language).map(({ sample }) => sample))].sort();

/** Samples that would say nothing in another language. */
const onlyCurl = ["latency-probe"];

describe("samples", () => {
  it("pass a strict type check", async () => {
    const { code, output } = await runCommand("tsc", ["-p", join(samplesFolder, "typescript")]);
    expect(code, output).toBe(0);
  });

  it("are the same in TypeScript and in Python", () => {
    expect(namesIn("python")).toEqual(namesIn("typescript"));
  });

  it("have curl twins under the same names", () => {
    const others = new Set([...namesIn("python"), ...onlyCurl]);
    expect(namesIn("curl").filter((name) => !others.has(name))).toEqual([]);
  });

  it("print the same in TypeScript and in Python", () => {
    const read = (path: string) => readFileSync(path, "utf8");
    const python = new Map(findSamples("python").map(({ title, expected }) => [title, read(expected)]));
    for (const { title, expected } of findSamples("typescript")) expect(python.get(title), title).toBe(read(expected));
  });

  it("are all there that a special run is written down for", () => {
    expect(Object.keys(sampleRuns).filter((name) => !all.some(({ sample }) => sample === name))).toEqual([]);
  });
});

describe("models of the samples", () => {
  const named = Object.entries(readEnvExample()).filter(([name]) => name.endsWith("MODEL"));

  it.each(named)("%s=%s is sold and not shut down on the day of the data", (_, id) => {
    const model = findModel(id)?.model;
    expect(model, `"${id}" is not in the catalog`).toBeDefined();
    expect(model?.lifecycle).not.toBe("shut_down");
    expect(model?.shutdown_on === undefined || model.shutdown_on > data_date).toBe(true);
  });

  it("are the same in the gateway's configuration", () => {
    const { MODEL, DEEPSEEK_MODEL } = readEnvExample();
    const configuration = readFileSync(join(samplesFolder, "gateway/litellm.yaml"), "utf8");
    const models = [...configuration.matchAll(/^ +model: (.+)$/gm)].map(([, model]) => model);
    expect(models).toEqual([`openai/${MODEL}`, `deepseek/${DEEPSEEK_MODEL}`]);
  });

  it.each(all)("$language/$title names no model itself", ({ path }) => {
    expect(readFileSync(path, "utf8")).not.toMatch(/["'](gpt-|o\d-|deepseek-|glm-|kimi-|qwen|text-embedding|whisper)/);
  });
});
