import { describe, expect, it } from "vitest";
import { eventsAsDataSets } from "../../tools/compare/read-events.ts";
import { readEvidence } from "../../tools/compare/read-evidence.ts";

const source = { id: "changes", old_new: ["input", "output", "cache_read", "cache_write"] };
type Event = Parameters<typeof eventsAsDataSets>[0]["events"][number];

const said = (...events: Event[]) =>
  eventsAsDataSets({ source, events })
    .flatMap(readEvidence)
    .map(({ data_set, units, value, date }) => `${data_set} ${units[0]?.unit} ${value} ${date}`);

describe("changes in the history of a data set", () => {
  it("show the old rate on the day before and the new one on the day itself", () => {
    const changed: Event = [
      "2026-05-14",
      "changed",
      "litellm",
      "openai",
      "a",
      ["5", "25", null, null],
      ["4", null, null, "5"],
    ];
    expect(said(changed)).toEqual([
      "litellm input 5 2026-05-13",
      "litellm output 25 2026-05-13",
      "litellm input 4 2026-05-14",
      "litellm cache_write 5 2026-05-14",
    ]);
  });

  it("show between two copies the old rate before the first and the new one at the second", () => {
    const changed: Event = ["2026-08-22/2026-09-30", "changed", "portkey", "openai", "a", ["5"], ["4"]];
    expect(said(changed)).toEqual(["portkey input 5 2026-08-21", "portkey input 4 2026-09-30"]);
  });

  it("show one side only where a model came or went", () => {
    const came: Event = ["2026-01-08", "added", "portkey", "openai", "a", null, ["5"]];
    const went: Event = ["2026-02-08", "removed", "portkey", "openai", "a", ["5"], null];
    expect(said(came, went)).toEqual(["portkey input 5 2026-01-08", "portkey input 5 2026-02-07"]);
  });

  it("count a daily copy of a data set as that data set", () => {
    expect(said(["2026-01-08", "added", "basellm/models-dev", "openai", "a", null, ["5"]])).toEqual([
      "models-dev input 5 2026-01-08",
    ]);
  });
});
