import { describe, expect, it } from "vitest";
import { compareFiles } from "../../tools/compare/compare-files.ts";
import { witnessFiles } from "../../tools/compare/record-witnesses.ts";
import type { EvidenceFile } from "../../tools/compare/statement.ts";
import type { Witness } from "../../tools/status/witness.ts";
import { formatWitnesses, parseWitnesses } from "../../tools/status/witness-file.ts";
import { record } from "../support/record.ts";
import { evidence } from "./evidence.ts";

const models = [record([{ per_million_tokens: { input: "3", output: "15" } }])];

/** The witnesses that are recorded of some data sets, beside those that were known before. */
function recorded(files: readonly EvidenceFile[], known: readonly Witness[] = []): readonly Witness[] {
  const named = files.map((value, index) => ({ name: `${index}.json`, value, day: "2026-11-24", isDayKnown: true }));
  const { judgements } = compareFiles(named, models);
  const text = witnessFiles(judgements, new Map([["example", known]])).get("data/witnesses/example.json");
  return parseWitnesses(text ?? '{"columns":[],"witnesses":[]}');
}

describe("recording witnesses", () => {
  it("keeps what agrees and what does not, with all that belongs to it", () => {
    const [input] = recorded([evidence([{ conditions: { context_from: 200000 }, input: "4" }])]);
    expect(input).toEqual({
      model: "example-large-2",
      per: "per_million_tokens",
      unit: "input",
      condition: { from_input_tokens: 200000 },
      currency: "USD",
      value: "4",
      data_set: "portkey",
      lineage: "portkey",
      date: "2026-08-21",
    });
  });

  it("hears a data set that repeats itself once, with the later day", () => {
    const older = evidence([{ input: "3" }], {}, { version: "2026-05-01" });
    expect(recorded([older, evidence([{ input: "3" }])]).map(({ date }) => date)).toEqual(["2026-08-21"]);
    const other = evidence([{ input: "5" }], {}, { version: "2026-05-01" });
    expect(
      recorded([other, evidence([{ input: "3" }])])
        .map(({ value }) => value)
        .sort(),
    ).toEqual(["3", "5"]);
  });

  it("leaves out prices in a currency that is not listed, and prices to come", () => {
    const prices = [{ currency: "CNY", input: "21" }, { from: "2027-01-01", input: "2" }, { input: "3" }];
    expect(recorded([evidence(prices)]).map(({ value }) => value)).toEqual(["3"]);
  });

  it("keeps what other data sets said, and what this one said before", () => {
    const [now] = recorded([evidence([{ input: "3" }])]);
    const past = { ...(now as Witness), value: "5", date: "2026-01-05" };
    const later = { ...(now as Witness), value: "7", date: "2026-08-21" };
    const other = { ...(now as Witness), data_set: "dify", lineage: "dify" };
    const kept = recorded([evidence([{ input: "3" }])], [past, later, other]);
    expect(kept.map(({ data_set, value }) => `${data_set} ${value}`).sort()).toEqual([
      "dify 3",
      "portkey 3",
      "portkey 5",
    ]);
  });
});

describe("a witness file", () => {
  const witnesses = recorded([evidence([{ input: "3", output: "15" }], { model: "Example-Large-2" })]);

  it("is read as it was written, one witness a line", () => {
    const text = formatWitnesses(witnesses);
    expect(parseWitnesses(text)).toEqual(witnesses);
    expect(text.split("\n")).toHaveLength(witnesses.length + 3);
  });

  it("is the same whatever the order of its witnesses", () => {
    expect(formatWitnesses([...witnesses].reverse())).toBe(formatWitnesses(witnesses));
  });

  it("is refused where it has other columns, or none", () => {
    expect(() => parseWitnesses('{"columns":["model"],"witnesses":[]}')).toThrow('got ["model"]');
    expect(() => parseWitnesses("model,unit")).toThrow("Expected JSON");
  });
});
