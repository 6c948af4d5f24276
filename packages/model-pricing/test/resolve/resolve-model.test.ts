import { describe, expect, it } from "vitest";
import { type ErrorFacts, PricingError } from "../../src/errors.ts";
import { createResolver } from "../../src/resolve/create-resolver.ts";
import { formatResolution } from "../../src/resolve/format-resolution.ts";
import type { ResolveOptions } from "../../src/resolve/resolution.ts";
import { models, record } from "./fixtures.ts";

const { resolveModel, findModel } = createResolver(models);
const nameOf = (id: string, options?: ResolveOptions) => {
  const { model } = resolveModel(id, options);
  return `${model.provider}/${model.id}`;
};

function errorOf(act: () => unknown): { code: string; message: string; facts: ErrorFacts } {
  try {
    act();
  } catch (error) {
    if (error instanceof PricingError) return error;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}

describe("resolveModel", () => {
  it.each([
    ["a bare id that only its maker sells", "gpt-5", "openai/gpt-5", "id"],
    ["a bare id that its maker and others sell", "gpt-4o", "openai/gpt-4o", "id"],
    ["a dated snapshot", "gpt-4o-2024-08-06", "openai/gpt-4o", "alias"],
    ["a provider and an id", "azure/gpt-4o", "azure/gpt-4o", "provider_id"],
    ["a provider, a colon and an id", "azure:gpt-4o", "azure/gpt-4o", "provider_id"],
    ["a provider and a snapshot", "openai/gpt-4o-2024-08-06", "openai/gpt-4o", "provider_alias"],
    ["a provider over a reseller's id of the same letters", "openai/gpt-4o-mini", "openai/gpt-4o-mini", "provider_id"],
    [
      "a reseller and its id with a slash",
      "openrouter/openai/gpt-4o-mini",
      "openrouter/openai/gpt-4o-mini",
      "provider_id",
    ],
    [
      "a reseller's id that begins with a provider who does not sell it",
      "openai/gpt-oss-9b",
      "openrouter/openai/gpt-oss-9b",
      "id",
    ],
    ["an id that begins with its own provider", "openrouter/auto", "openrouter/openrouter/auto", "id"],
    ["the same with the provider in front", "openrouter/openrouter/auto", "openrouter/openrouter/auto", "provider_id"],
    ["an id with a slash and a colon", "google/gemma-4-31b-it:free", "openrouter/google/gemma-4-31b-it:free", "id"],
    ["the paid sister of a free variant", "google/gemma-4-31b-it", "google/gemma-4-31b-it", "provider_id"],
    ["an id of Bedrock with a colon", "anthropic.claude-opus-4-1-v1:0", "bedrock/anthropic.claude-opus-4-1-v1:0", "id"],
    [
      "the same with the provider in front",
      "bedrock/us.anthropic.claude-opus-4-1-v1:0",
      "bedrock/anthropic.claude-opus-4-1-v1:0",
      "provider_alias",
    ],
    ["an id of Vertex with a date", "claude-opus-4-1@20250805", "vertex/claude-opus-4-1", "alias"],
  ])("finds %s", (_, id, model, matched) => {
    expect(nameOf(id)).toBe(model);
    expect(resolveModel(id)).toMatchObject({ requested_id: id, matched });
  });

  it("says what part of the id was equal to a name of the record", () => {
    expect(resolveModel("openai/gpt-4o-2024-08-06").matched_id).toBe("gpt-4o-2024-08-06");
    expect(resolveModel("azure:gpt-4o").matched_id).toBe("gpt-4o");
  });

  it("says that a bare id was taken as its maker's, and who else sells it", () => {
    expect(resolveModel("gpt-4o")).toMatchObject({ by_maker: true, candidates: ["azure/gpt-4o"] });
  });

  it("does not claim a choice where the id or the caller named the provider", () => {
    for (const resolution of [resolveModel("openai/gpt-4o"), resolveModel("gpt-4o", { provider: "openai" })]) {
      expect(resolution.by_maker).toBeUndefined();
      expect(resolution.candidates).toBeUndefined();
    }
  });

  it("does not call the only seller of a model its maker", () => {
    expect(resolveModel("anthropic.claude-opus-4-1-v1:0").by_maker).toBeUndefined();
  });

  it("returns the attributes that a name fixes", () => {
    expect(resolveModel("us.anthropic.claude-opus-4-1-v1:0").fixes).toEqual({ region: "us" });
    expect(resolveModel("anthropic.claude-opus-4-1-v1:0").fixes).toBeUndefined();
  });

  it("keeps what an alias fixes where the name is also among the plain ones", () => {
    const twice = record("bedrock/a", { aliases: ["us.a"], alias: [{ id: "us.a", fixes: { region: "us" } }] });
    expect(createResolver([twice]).resolveModel("us.a").fixes).toEqual({ region: "us" });
  });

  it("takes an id before another record's alias of the same letters", () => {
    const resolver = createResolver([record("own/a", { aliases: ["b"] }), record("own/b")]);
    expect(resolver.resolveModel("b").model.id).toBe("b");
  });

  describe("with a provider", () => {
    it.each([
      ["gpt-4o", "azure", "azure/gpt-4o"],
      ["openai/gpt-4o-mini", "openrouter", "openrouter/openai/gpt-4o-mini"],
      ["azure/gpt-4o", "azure", "azure/gpt-4o"],
      ["llama-4-scout", "groq", "groq/llama-4-scout"],
    ])("finds %s of %s", (id, provider, model) => expect(nameOf(id, { provider })).toBe(model));

    it("refuses an id that names another provider", () => {
      expect(errorOf(() => resolveModel("azure/gpt-4o", { provider: "openai" })).code).toBe("unknown_model");
    });

    it("refuses a provider that is not ours, and names the one that was meant", () => {
      const error = errorOf(() => resolveModel("gpt-4o", { provider: "opnai" }));
      expect(error.message).toBe('Unknown provider "opnai". Did you mean "openai"?');
      expect(error).toMatchObject({
        code: "unknown_model",
        facts: { id: "gpt-4o", provider: "opnai", suggestions: ["openai"] },
      });
    });
  });

  describe("with names that moved", () => {
    it.each([
      ["on its first day", "2026-04-01T00:00:00Z", "deepseek/deepseek-v4"],
      ["in its last second", "2026-08-31T15:59:59Z", "deepseek/deepseek-v4"],
      ["from the instant on which the next one starts", "2026-08-31T16:00:00Z", "deepseek/deepseek-v5"],
      ["at a Date", new Date("2026-05-01T00:00:00Z"), "deepseek/deepseek-v4"],
      ["at epoch milliseconds", Date.UTC(2026, 4, 1), "deepseek/deepseek-v4"],
      ["without a moment, as the one without an end", undefined, "deepseek/deepseek-v5"],
    ])("finds a dated alias %s", (_, at, model) => expect(nameOf("deepseek-latest", { at })).toBe(model));

    it("knows no model before the first day, and says what the name stands for later", () => {
      const error = errorOf(() => resolveModel("deepseek-latest", { at: "2026-03-31T23:59:59Z" }));
      expect(error.code).toBe("unknown_model");
      expect(error.message).toMatchInlineSnapshot(
        `"Unknown model "deepseek-latest" at 2026-03-31T23:59:59Z: the name stands for "deepseek/deepseek-v4" from 2026-04-01 until 2026-09-01T00:00:00+08:00, "deepseek/deepseek-v5" from 2026-09-01T00:00:00+08:00 (until is exclusive)."`,
      );
    });

    it("asks for a moment where every use of the name has an end", () => {
      const ended = record("own/a", { alias: [{ id: "latest", from: "2026-10-01", until: "2026-11-01" }] });
      const error = errorOf(() => createResolver([ended]).resolveModel("own/latest"));
      expect(error.message).toMatchInlineSnapshot(
        `"Unknown model "own/latest": the name stands for "own/a" from 2026-10-01 until 2026-11-01 (until is exclusive). Pass at, the moment of the request."`,
      );
    });

    it("never falls through to a reseller's id while the provider's name is at rest", () => {
      const resolver = createResolver([
        record("own/a", { alias: [{ id: "latest", from: "2026-10-01" }] }),
        record("shop/own/latest", { maker: "own" }),
      ]);
      expect(resolver.findModel("own/latest", { at: "2026-09-01T00:00:00Z" })).toBeUndefined();
    });

    it.each([["magistral-old"], ["mistral/codestral-old"]])("follows %s to the record that holds it now", (id) => {
      const resolution = resolveModel(id);
      expect(resolution.model.id).toBe("magistral-new");
      expect(resolution.moved_from).toBe(`mistral/${id.replace("mistral/", "")}`);
    });

    it.each([
      ["own/nowhere", "no record of the catalog"],
      ["c", "no record of the catalog"],
      ["own/b", '"own/b", which moved on to "own/c"'],
    ])("refuses a catalog in which a record moved to %s", (moved_to, why) => {
      const chain = [record("own/a", { moved_to }), record("own/b", { moved_to: "own/c" }), record("own/c")];
      const error = errorOf(() => createResolver(chain).resolveModel("own/a"));
      expect(error.code).toBe("catalog_rejected");
      expect(error.message).toContain(why);
    });

    it.each([["yesterday"], ["2026-02-30"], ["2026-09-01T08:00:00"], [Number.NaN], [new Date("")]])(
      "refuses %s as a moment",
      (at) => expect(errorOf(() => resolveModel("gpt-4o", { at })).code).toBe("invalid_usage"),
    );
  });

  describe("with deployments", () => {
    const deployments = {
      "my-chat": "azure/gpt-4o",
      "gpt-4o": "azure/gpt-4o-mini",
      loop: "my-chat",
      bare: "gpt-4o-mini",
    };

    it("takes the model that the caller names for a deployment", () => {
      expect(nameOf("my-chat", { deployments })).toBe("azure/gpt-4o");
      expect(resolveModel("my-chat", { deployments }).deployment).toBe("my-chat");
    });

    it("believes the caller where a deployment is named after another model", () => {
      expect(nameOf("gpt-4o", { deployments })).toBe("azure/gpt-4o-mini");
    });

    it("looks for the deployment's model at the given provider", () => {
      expect(nameOf("bare", { deployments, provider: "azure" })).toBe("azure/gpt-4o-mini");
    });

    it("does not follow one deployment to another", () => {
      expect(errorOf(() => resolveModel("loop", { deployments })).message).toContain('"my-chat"');
    });

    it("finds other ids as before, also those that every object has", () => {
      expect(nameOf("gpt-5", { deployments })).toBe("openai/gpt-5");
      expect(errorOf(() => resolveModel("constructor", { deployments })).code).toBe("unknown_model");
    });
  });

  describe("where several sell a name", () => {
    it("refuses to choose, and names them all", () => {
      const error = errorOf(() => resolveModel("llama-4-scout"));
      expect(error.message).toBe(
        '"llama-4-scout" is sold by 2 providers: groq, together. Pass one, e.g. "groq/llama-4-scout".',
      );
      expect(error).toMatchObject({
        code: "ambiguous_model",
        facts: { id: "llama-4-scout", candidates: ["groq/llama-4-scout", "together/llama-4-scout"] },
      });
    });

    it("refuses to choose between two makers", () => {
      const resolver = createResolver([record("a/embed"), record("b/embed"), record("c/embed", { maker: "a" })]);
      expect(errorOf(() => resolver.resolveModel("embed")).facts.candidates).toEqual(["a/embed", "b/embed", "c/embed"]);
    });

    it("offers the name that was asked for, because it may fix attributes that the id does not", () => {
      const alias = [{ id: "us.m", fixes: { region: "us" } }];
      const resolver = createResolver([record("a/m", { maker: "x", alias }), record("b/m", { maker: "x", alias })]);
      expect(errorOf(() => resolver.resolveModel("us.m")).facts.candidates).toEqual(["a/us.m", "b/us.m"]);
    });

    it("refuses an alias that one provider gave to two models", () => {
      const resolver = createResolver([record("own/a", { aliases: ["x"] }), record("own/b", { aliases: ["x"] })]);
      const error = errorOf(() => resolver.resolveModel("own/x"));
      expect(error.message).toBe('"own/x" names 2 models of own: own/a, own/b. Pass one, e.g. "own/a".');
    });

    it("names at most eight of them in the message, and all in the facts", () => {
      const many = "abcdefghijk".split("").map((provider) => record(`${provider}/m`, { maker: "x" }));
      const error = errorOf(() => createResolver(many).resolveModel("m"));
      expect(error.message).toContain("is sold by 11 providers: a, b, c, d, e, f, g, h and 3 more.");
      expect(error.facts.candidates).toHaveLength(11);
    });
  });

  it("refuses a catalog that has one id twice", () => {
    const error = errorOf(() => createResolver([record("own/a"), record("own/a")]).resolveModel("x"));
    expect(error).toMatchObject({ code: "catalog_rejected", facts: { model: "own/a" } });
  });
});

describe("findModel", () => {
  it("returns undefined for an unknown id", () => expect(findModel("gpt-9")).toBeUndefined());
  it("finds what resolveModel finds", () => expect(findModel("gpt-4o")).toEqual(resolveModel("gpt-4o")));
  it("throws for an ambiguous id", () =>
    expect(errorOf(() => findModel("llama-4-scout")).code).toBe("ambiguous_model"));
});

describe("formatResolution", () => {
  it.each<[string, ResolveOptions | undefined, string]>([
    ["gpt-4o", undefined, '"gpt-4o" is sold by 2 providers; took openai, its maker.'],
    ["gpt-5", undefined, '"gpt-5" is "openai/gpt-5": openai, its maker, sells it.'],
    ["gpt-4o", { provider: "azure" }, '"gpt-4o" is "azure/gpt-4o".'],
    [
      "gpt-4o-2024-08-06",
      undefined,
      '"gpt-4o-2024-08-06" is another name of "openai/gpt-4o": openai, its maker, sells it.',
    ],
    ["openai/gpt-4o-2024-08-06", undefined, '"openai/gpt-4o-2024-08-06" is another name of "openai/gpt-4o".'],
    ["azure:gpt-4o", undefined, `"azure:gpt-4o" is azure's own id "gpt-4o".`],
    ["openai/gpt-oss-9b", undefined, '"openai/gpt-oss-9b" is "openrouter/openai/gpt-oss-9b".'],
    [
      "us.anthropic.claude-opus-4-1-v1:0",
      undefined,
      '"us.anthropic.claude-opus-4-1-v1:0" is another name of "bedrock/anthropic.claude-opus-4-1-v1:0"; the name fixes region = us.',
    ],
    [
      "mistral/magistral-old",
      undefined,
      `"mistral/magistral-old" is mistral's own id "magistral-old"; "mistral/magistral-old" moved to "mistral/magistral-new".`,
    ],
    ["my-chat", { deployments: { "my-chat": "azure/gpt-4o" } }, 'Deployment "my-chat" runs "azure/gpt-4o".'],
    [
      "my-chat",
      { deployments: { "my-chat": "gpt-4o" } },
      'Deployment "my-chat" runs "openai/gpt-4o"; "gpt-4o" is sold by 2 providers; took openai, its maker.',
    ],
  ])("says how %s was found (%o)", (id, options, sentence) => {
    expect(formatResolution(resolveModel(id, options))).toBe(sentence);
  });

  it("says who else was asked where a snapshot has several sellers", () => {
    const resolver = createResolver([record("a/m", { aliases: ["m-1"] }), record("b/m-1", { maker: "a" })]);
    expect(formatResolution(resolver.resolveModel("m-1"))).toBe(
      '"m-1" is sold by 2 providers; took a, its maker, for whom it is another name of "a/m".',
    );
  });
});
