import { describe, expect, it } from "vitest";
import { data_date, findModel, models, resolveModel, version } from "../../src/catalog.ts";
import { ModelNotFoundError } from "../../src/errors.ts";
import { providers } from "../../src/providers.ts";
import { formatResolution } from "../../src/resolve/format-resolution.ts";

function suggestionsFor(id: string): readonly string[] {
  try {
    resolveModel(id);
  } catch (error) {
    if (error instanceof ModelNotFoundError && error.code === "unknown_model")
      return error.facts.suggestions as string[];
    throw error;
  }
  throw new Error(`"${id}" was found.`);
}

describe("the catalog", () => {
  it("carries its version and the day of its data", () => {
    expect(version).toMatch(/^\d+\.\d+\.\d+/);
    expect(data_date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it("has the facts of every provider that sells a model", () => {
    const known = new Set(providers.map(({ id }) => id));
    expect(models.filter(({ provider }) => !known.has(provider))).toEqual([]);
  });

  it("finds every record by its provider and id, in three ways", () => {
    for (const model of models) {
      const { provider, id, moved_to } = model;
      const target = moved_to === undefined ? model : expect.anything();
      expect(resolveModel(`${provider}/${id}`).model).toEqual(target);
      expect(resolveModel(`${provider}:${id}`).model).toEqual(target);
      expect(resolveModel(id, { provider }).model).toEqual(target);
    }
  });

  it("finds every record by its aliases, at a moment when they hold", () => {
    for (const { provider, id, aliases, alias } of models) {
      for (const name of aliases ?? []) expect(resolveModel(`${provider}/${name}`).model.id).toBe(id);
      for (const { id: name, from, until, fixes } of alias ?? []) {
        const at = from ?? (until === undefined ? undefined : Date.parse(until) - 1);
        expect(resolveModel(name, { provider, at })).toMatchObject({ model: { id }, ...(fixes && { fixes }) });
      }
    }
  });

  it("takes a bare gpt-4o as OpenAI's, and says so", () => {
    const resolution = resolveModel("gpt-4o");
    expect(resolution).toMatchObject({ model: { provider: "openai", id: "gpt-4o" }, by_maker: true });
    expect(formatResolution(resolution)).toMatch(/openai, its maker/);
  });

  it("takes no older model for a version that does not exist", () => {
    const suggestions = suggestionsFor("claude-opus-4-10");
    expect(suggestions.length).toBeGreaterThan(0);
    for (const suggestion of suggestions) expect(suggestion).toMatch(/^anthropic\/claude-opus-/);
  });

  it("offers OpenAI's models for one that OpenAI does not sell", () => {
    const suggestions = suggestionsFor("openai/gpt-9");
    expect(suggestions.length).toBeGreaterThan(0);
    for (const suggestion of suggestions) expect(suggestion).toMatch(/^openai\/gpt-/);
  });

  it.each([["openai/gpt"], ["gpt-4"], ["gpt-4o-"], ["claude"], ["GPT-4o"], ["openai/"], ["openai"], ["/gpt-4o"]])(
    "does not match %s by a part of a name",
    (id) => {
      const isName = models.some((model) => model.id === id || model.aliases?.includes(id));
      expect(findModel(id) !== undefined).toBe(isName);
    },
  );
});
