import { expect, it } from "vitest";
import { parseSuggestions, type Suggestion } from "./suggestion.ts";

const good: Suggestion = {
  path: "packages/model-pricing/data/providers/a/models/b-1.0.toml",
  start_line: 3,
  end_line: 4,
  lines: ["a = 1_000"],
  rules: ["digit-grouping"],
};
const parse = (value: unknown) => parseSuggestions(JSON.stringify(value));

it("reads what the report writes", () => {
  expect(parse([good, good])).toEqual([good, good]);
});

it.each([
  ["no object", 1],
  ["a workflow", { ...good, path: ".github/workflows/ci.yml" }],
  ["a way out of the folder", { ...good, path: "data/providers/../models/b.toml" }],
  ["a line that is none", { ...good, start_line: 0 }],
  ["an end before the start", { ...good, end_line: 2 }],
  ["a whole book", { ...good, end_line: 100_000 }],
  ["lines that are none", { ...good, lines: "a" }],
  ["a line end within a line", { ...good, lines: ["a\nb"] }],
  ["a line that runs the other way", { ...good, lines: ["a\u202Eb"] }],
  ["a long line", { ...good, lines: ["a".repeat(501)] }],
  ["a rule that is none", { ...good, rules: ["@everyone"] }],
])("leaves out %s", (_, bad) => {
  expect(parse([bad, good])).toEqual([good]);
});

it.each(["", "{", "{}", "null"])("finds none in %s", (text) => {
  expect(parseSuggestions(text)).toEqual([]);
});
