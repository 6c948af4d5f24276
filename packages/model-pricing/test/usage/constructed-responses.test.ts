import { describe, expect, it } from "vitest";
import { API_NAMES, fromResponse } from "../../src/usage/apis.ts";
import { asFixture, fixtureCases, fixtureFiles } from "./fixtures.ts";

/** Names that share an adapter with `openai-compatible`. */
const SHARED = ["volcengine", "tencent", "baidu", "siliconflow"];

describe("constructed responses", () => {
  it.each(fixtureCases("constructed"))("$api $name", ({ api, body, expected }) => {
    expect(asFixture(fromResponse(api, body))).toStrictEqual(expected);
  });

  it("name the package, version and type that they are built from", () => {
    for (const { api, source } of fixtureFiles("constructed")) {
      expect(source?.length, api).toBeGreaterThan(0);
      for (const each of source ?? []) expect([each.package, each.version, ...each.types], api).not.toContain("");
    }
  });

  it("and recorded ones cover every API", () => {
    const covered = new Set([...fixtureCases("constructed"), ...fixtureCases("responses")].map(({ api }) => api));
    expect(API_NAMES.filter((api) => !covered.has(api) && !SHARED.includes(api))).toEqual([]);
  });
});
