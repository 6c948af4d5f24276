import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyRows } from "../../src/generated/guide-facts.ts";
import { describeKey } from "../../src/guide/index.ts";

const MARKER = "T3BlbkFJ";
/** A made-up key: zeros around the marker. */
const made = (prefix: string, around: number) => `${prefix}${"0".repeat(around)}${MARKER}${"0".repeat(around)}`;

describe("describeKey", () => {
  it.each([
    [made("sk-proj-", 74), "openai", "project"],
    [made("sk-svcacct-", 58), "openai", "service"],
    [made("sk-admin-", 58), "openai", "admin"],
    [made("sk-", 20), "openai", "legacy"],
    ["sk-sp-00000000000000000000000000000000", "alibaba-cn", "plan"],
    ["bce-v3/ALTAK-0000000000/0000000000000000", "baidu", undefined],
  ])("tells whose %s is", (key, provider, kind) => {
    const told = describeKey(key);
    expect(told).toMatchObject({ result: "recognised", provider });
    expect(told.kind).toBe(kind);
    expect(told.problems).toEqual([]);
  });

  it("takes no sk- key for OpenAI's by its beginning alone", () => {
    const told = describeKey("sk-00000000000000000000000000000000");
    expect(told).toMatchObject({ result: "prefix_only", prefix: "sk-" });
    expect(told).not.toHaveProperty("provider");
    expect(told).not.toHaveProperty("kind");
  });

  it("knows the lengths that were seen, and refuses none by its length", () => {
    expect(made("sk-", 20)).toHaveLength(51);
    expect(describeKey(made("sk-proj-", 74))).toMatchObject({ length: 164, seen_lengths: [56, 132, 164] });
    expect(describeKey(made("sk-proj-", 30))).toMatchObject({
      result: "recognised",
      problems: [expect.stringContaining("56, 132, 164")],
    });
  });

  it.each([["  "], [""], ["sk-your-key-here"], ["$OPENAI_API_KEY"], ["sk-..."], ["my secret key"], ["<key>"]])(
    "takes %j for no key",
    (text) => {
      expect(describeKey(text).result).toBe("not_a_key");
    },
  );

  it("names what is to be mended around a key", () => {
    expect(describeKey(` "${made("sk-proj-", 74)}"\n`).problems).toEqual([expect.stringContaining("quotes")]);
    expect(describeKey(`Bearer ${made("sk-proj-", 74)}`).problems).toEqual([expect.stringContaining("Bearer")]);
    expect(describeKey(made("sk-proj-", 74), { lang: "zh" }).summary).toBe("看起来是 OpenAI 的项目密钥。");
  });

  it("calls an unknown beginning unknown", () => {
    expect(describeKey("zz-000000000000000000000000")).toMatchObject({ result: "unknown", problems: [] });
  });

  it("never returns any part of the key beyond a known prefix", () => {
    const prefixes = ["", ...keyRows.map(({ prefix }) => prefix)];
    const secret = fc.stringMatching(/^[QXZ]{12,60}$/);
    fc.assert(
      fc.property(fc.constantFrom(...prefixes), secret, fc.boolean(), (prefix, random, hasMarker) => {
        const told = JSON.stringify(describeKey(`${prefix}${random}${hasMarker ? MARKER : ""}${random}`));
        expect(told).not.toMatch(/[QXZ]{3}/);
        expect(told).not.toContain(MARKER);
      }),
    );
  });

  it("has a source and a day for every format", () => {
    for (const { source, checked_on } of keyRows)
      expect([source.startsWith("https://"), checked_on.length]).toEqual([true, 10]);
  });
});
