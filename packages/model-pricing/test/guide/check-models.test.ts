import { describe, expect, it } from "vitest";
import * as catalog from "../../src/catalog.ts";
import { checkModels } from "../../src/guide/index.ts";
import { createResolver, type ModelRecord } from "../../src/index.ts";
import { codeOf, record } from "../support/record.ts";

const AT = "2026-11-24T00:00:00Z";
const model = (id: string, facts: Partial<ModelRecord> = {}) => record([], { id, slug: id, name: id, ...facts });
const MADE: readonly ModelRecord[] = [
  model("gpx-4", { shutdown_on: "2027-01-14", replacement: "gpx-6", aliases: ["gpx-4-latest", "gpx-4-2024-08-06"] }),
  model("gpx-4-mini"),
  model("gpx-3", { shutdown_on: "2026-11-24" }),
  model("gpx-5", { shutdown_on: "2027-06-01" }),
  model("gpx-2", { lifecycle: "deprecated" }),
  model("gpx-6"),
  model("command"),
  model("o3"),
  model("maker/gpx-7:free", { provider: "host", first_party: false }),
  model("shared-1", { provider: "host", first_party: false, maker: "other" }),
  model("shared-1", { provider: "second", first_party: false, maker: "other" }),
];
const made = { models: MADE, resolveModel: createResolver(MADE).resolveModel };
const check = (text: string | readonly string[], at: string = AT) => checkModels(text, made, { at }).models;
const ids = (text: string) => check(text).map(({ id }) => id);

describe("checkModels", () => {
  it("says what is shut down, about to be, or announced, and what replaces it", () => {
    const states = check(["gpx-3", "gpx-4", "gpx-5", "gpx-2", "gpx-6"]).map(({ id, state, days_left, replacement }) => [
      id,
      state,
      days_left,
      replacement,
    ]);
    expect(states).toEqual([
      ["gpx-3", "shut_down", 0, undefined],
      ["gpx-4", "retiring", 51, "example/gpx-6"],
      ["gpx-5", "announced", 189, undefined],
      ["gpx-2", "deprecated", undefined, undefined],
      ["gpx-6", "current", undefined, undefined],
    ]);
  });

  it("is shut down from the first instant of the day, and retiring from 90 days before", () => {
    const stateAt = (at: string) => check(["gpx-4"], at)[0]?.state;
    expect(stateAt("2027-01-14T00:00:00Z")).toBe("shut_down");
    expect(stateAt("2027-01-13T23:59:59Z")).toBe("retiring");
    expect(stateAt("2026-10-16T00:00:00Z")).toBe("retiring");
    expect(stateAt("2026-10-15T23:59:59Z")).toBe("announced");
    expect(checkModels(["gpx-5"], made, { at: AT, within_days: 200 }).models[0]?.state).toBe("retiring");
  });

  it.each([
    ["quoted in code", 'create(model="gpx-4", n=1)', ["gpx-4"]],
    ["between Chinese characters", "旧代码里的gpx-4已经下线。", ["gpx-4"]],
    ["at the end of a sentence", "We use gpx-4. Or gpx-6, or both.", ["gpx-4", "gpx-6"]],
    ["in an address", "curl https://api.example.com/v1/models/gpx-4", ["gpx-4"]],
    ["after its provider", "use example/gpx-4 and example:gpx-6", ["example/gpx-4", "example:gpx-6"]],
    ["longest first", "is gpx-4-mini better than gpx-4-2024-08-06?", ["gpx-4-mini", "gpx-4-2024-08-06"]],
    [
      "with separators in the name",
      "set maker/gpx-7:free here, or host/maker/gpx-7:free",
      ["maker/gpx-7:free", "host/maker/gpx-7:free"],
    ],
    ["in YAML without a blank", "x: 1\nmodel:gpx-4 y", ["gpx-4"]],
  ])("finds an id %s", (_, text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  it.each([
    ["part of a longer word", "agpx-4 gpx-4b gpx-40 xgpx-4"],
    ["a name that goes on", "gpx-4-turbo.py is a file"],
    ["an ordinary word", "the command runs 'command', o3 = 1"],
  ])("does not take %s for the id", (_, text) => {
    expect(check(text).filter(({ state }) => state !== "unknown")).toEqual([]);
  });

  it("takes an ordinary word where a model is meant", () => {
    expect(ids('{"model": "command"} and example/command')).toEqual(["command", "example/command"]);
    expect(ids("const fast = 'o3';")).toEqual(["o3"]);
    expect(ids("command\ngpx-4\n")).toEqual(["command", "gpx-4"]);
  });

  it("calls an id that the catalog does not hold unknown, with near names and no facts", () => {
    const [found] = check('model="gpx-4-2099-01-01"');
    expect(found).toMatchObject({ id: "gpx-4-2099-01-01", state: "unknown" });
    expect(found?.candidates.length).toBeGreaterThan(0);
    expect(found).not.toHaveProperty("model");
    expect(found).not.toHaveProperty("shutdown_on");
  });

  it("chooses none of several sellers", () => {
    expect(check(["shared-1"])[0]).toMatchObject({
      state: "ambiguous",
      candidates: ["host/shared-1", "second/shared-1"],
    });
    expect(check(["second/shared-1"])[0]).toMatchObject({ state: "current", model: "second/shared-1" });
  });

  it("tells dated snapshots from names that move", () => {
    const stability = check(["gpx-4", "gpx-4-latest", "gpx-4-2024-08-06", "gpx-6"]).map((one) => one.stability);
    expect(stability).toEqual(["moving", "moving", "dated", "not_known"]);
  });

  it("names each id once, with its first line and how often it stands there", () => {
    expect(check("# notes on it\ngpx-4 and gpx-6\nagain gpx-4\n")).toMatchObject([
      { id: "gpx-4", line: 2, count: 2 },
      { id: "gpx-6", line: 2, count: 1 },
    ]);
  });

  it("has no clock: a moment that is none is refused", () => {
    expect(codeOf(() => check("gpx-4", "yesterday"))).toBe("invalid_usage");
  });

  it("needs time in proportion to the text, whatever the text", () => {
    const texts = ["gpx-4 is one, model=gpx-6\n", "a/", "gpx-4-", "model=", ".", "gpx-9-x ", "x:y:", "\n", "~"];
    const start = performance.now();
    for (const text of texts) check(`${text.repeat(2_000_000 / text.length)}b c`);
    // 18 million characters; quadratic time would need minutes for any one of them.
    expect(performance.now() - start).toBeLessThan(15_000);
  }, 60_000);
});

describe("checkModels with the built-in catalog", () => {
  it("finds the models of old tutorials, with their ends and replacements", () => {
    const { models } = checkModels('model="gpt-3.5-turbo"\nmodel="gpt-4o-mini"\nmodel="deepseek-chat"', catalog, {
      at: AT,
    });
    expect(models.map(({ id, state, shutdown_on, replacement }) => [id, state, shutdown_on, replacement])).toEqual([
      ["gpt-3.5-turbo", "shut_down", "2026-10-23", undefined],
      ["gpt-4o-mini", "retiring", "2027-01-14", "openai/gpt-6-luna"],
      ["deepseek-chat", "shut_down", "2026-07-24", "deepseek/deepseek-flash"],
    ]);
  });

  it("finds every name of every record where it is quoted as a model", () => {
    const names = [
      ...new Set(
        catalog.models.flatMap(({ id, aliases = [], alias = [] }) => [id, ...aliases, ...alias.map((one) => one.id)]),
      ),
    ];
    const text = names.map((name) => `call(model="${name}")`).join("\n");
    const found = new Set(checkModels(text, catalog, { at: AT }).models.map(({ id }) => id));
    expect(names.filter((name) => !found.has(name))).toEqual([]);
  }, 30_000);
});
