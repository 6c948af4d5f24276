import { expect, it } from "vitest";
import type { Field, FieldKind } from "./field.ts";
import { fieldText } from "./field-text.ts";
import { readForm } from "./read-form.ts";
import { readValue } from "./read-value.ts";

const field = (kind: FieldKind, more: Partial<Field> = {}): Field => ({
  name: "x",
  kind,
  label: "calc_requests",
  ...more,
});

it.each([
  ["count", "1,200", "1200"],
  ["count", "１２００", "1200"],
  ["count", " 1 200 ", "1200"],
  ["amount", "19.90", "19.90"],
  ["amount", "1,000", "1000"],
  ["share", "35", "0.35"],
  ["share", "3.5%", "0.035"],
  ["share", "１００％", "1"],
  ["moment", "2026-11-24T08:30", "2026-11-24T08:30:00Z"],
  ["moment", "2026-11-24", "2026-11-24T00:00:00Z"],
  ["name", "Bank card", "Bank card"],
] as const)("reads a %s written as %j", (kind, text, value) => {
  expect(readValue(field(kind), text)).toEqual({ value });
});

it.each([
  ["count", "12.5", "calc_expected_count"],
  ["count", "-1", "calc_expected_count"],
  ["count", "1e3", "calc_expected_count"],
  ["count", "2000000000000", "calc_expected_count"],
  ["amount", "-5", "calc_expected_amount"],
  ["amount", "$5", "calc_expected_amount"],
  ["share", "101", "calc_expected_share"],
  ["moment", "2026-13-01T00:00", "calc_expected_moment"],
  ["moment", "?", "calc_expected_moment"],
  ["name", "a,b", "calc_expected_name"],
  ["choice", "other", "calc_expected_choice"],
  ["count", "", "calc_expected_something"],
  ["model", " ", "calc_expected_model"],
] as const)("says what was expected where a %s is %j", (kind, text, expected) => {
  expect(readValue(field(kind), text)).toMatchObject({ expected });
});

it("takes nothing for nothing, where a field may be empty", () => {
  expect(readValue(field("count", { optional: true }), "  ")).toEqual({ value: undefined });
});

it.each([
  ["count", "1234567", "1,234,567"],
  ["share", "0.035", "3.5"],
  ["moment", "2026-11-24T08:30:00Z", "2026-11-24T08:30"],
  ["amount", "19.90", "19.90"],
] as const)("writes a %s so that it is read back the same", (kind, value, text) => {
  expect(fieldText(field(kind), value, "en")).toBe(text);
  expect(readValue(field(kind), text)).toEqual({ value });
});

it("asks only for fields that are shown, and refuses a part that exceeds its whole", () => {
  const fields: readonly Field[] = [
    field("count", { name: "whole" }),
    field("count", { name: "part", part_of: "whole" }),
    field("count", { name: "hidden", isShown: ({ values }) => values.whole === "1" }),
  ];
  const texts: Readonly<Record<string, string>> = { whole: "10", part: "11", hidden: "x" };
  const read = readForm({ fields }, ({ name }) => texts[name] ?? "", { model: undefined, at: "2026-11-24T00:00:00Z" });
  expect(read.shown.map(({ name }) => name)).toEqual(["whole", "part"]);
  expect([...read.errors]).toEqual([["part", { expected: "calc_expected_part", facts: { part: "11", whole: "10" } }]]);
});
