import { describe, expect, it } from "vitest";
import { compareFiles } from "../../tools/compare/compare-files.ts";
import type { DataFile } from "../../tools/compare/data-file.ts";
import { explainReason } from "../../tools/compare/explain-reason.ts";
import type { Witness } from "../../tools/status/witness.ts";
import { record } from "../support/record.ts";
import { evidence } from "./evidence.ts";

const models = [
  record([{ effective_from: "2026-01-01", per_million_tokens: { input: "3", output: "15", cache_read: "0.3" } }]),
];

/** A data set that says some input on some day. */
function says(id: string, input: string, snapshot_date: string): DataFile {
  const value = evidence([{ input }], {}, { id, snapshot_date });
  return { name: `${id} ${snapshot_date}`, value, day: snapshot_date, isDayKnown: true };
}

/** What is told of the statement of the first file. */
function told(files: readonly DataFile[], known: readonly Witness[] = []): string {
  const [first] = compareFiles(files, models, new Map([["example", known]])).judgements;
  if (!first) throw new Error("No statement was judged.");
  return explainReason(first);
}

describe("a difference that one statement cannot explain", () => {
  const odd = says("portkey", "3.7", "2026-08-21");

  it("stays unexplained where nobody else speaks", () => {
    expect(told([odd])).toBe("no reason found");
  });

  it("was corrected by the data set itself", () => {
    expect(told([odd, says("portkey", "3", "2026-09-01"), says("dify", "3", "2026-09-01")])).toBe(
      "the data set itself says our rate on 2026-09-01",
    );
  });

  it("may be a change, where the data set said our rate before", () => {
    expect(told([odd, says("portkey", "3", "2026-07-01")])).toBe(
      "the data set said our rate on 2026-07-01: has the price changed?",
    );
  });

  it("may be a change by what was recorded before, though half of our rate looks like a batch price", () => {
    const before: Witness = {
      model: "example-large-2",
      per: "per_million_tokens",
      unit: "input",
      currency: "USD",
      value: "3",
      data_set: "portkey",
      lineage: "portkey",
      date: "2026-07-01",
    };
    const half = says("portkey", "1.5", "2026-08-21");
    expect(told([half], [before])).toBe("the data set said our rate on 2026-07-01: has the price changed?");
    expect(told([half], [{ ...before, date: "2025-07-01" }])).toBe("exactly half: a batch price?");
    expect(told([half], [{ ...before, value: "4" }])).toBe("exactly half: a batch price?");
  });

  it("is no change where another row of the data set says our rate on the same day", () => {
    const rows = [odd, says("portkey", "3", "2026-08-21"), says("portkey", "3", "2026-07-01")];
    expect(told(rows)).toBe("another row of the data set says our rate");
    const half = says("portkey", "1.5", "2026-08-21");
    expect(told([half, ...rows.slice(1)])).toBe("exactly half: a batch price?");
  });

  it("stands alone where others say our rate", () => {
    expect(told([odd, says("dify", "3", "2026-08-01"), says("litellm", "3", "2026-08-01")])).toBe(
      "the data set stands alone; others say our rate (dify, litellm)",
    );
  });

  it("is a dispute where somebody else says the same as it does", () => {
    expect(told([odd, says("dify", "3", "2026-08-01"), says("litellm", "3.7", "2026-08-01")])).toBe(
      "data sets disagree with one another; some say our rate (dify)",
    );
  });

  it("goes by the last word of each lineage, and a copy is no other", () => {
    const changed = [says("dify", "3", "2026-07-01"), says("dify", "3.9", "2026-08-01")];
    expect(told([odd, ...changed])).toBe("no reason found");
    const copied = says("models-dev", "3.7", "2026-08-21");
    expect(told([copied, says("pi-ai", "3", "2026-08-21")])).toBe("no reason found");
  });
});
