import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Row } from "../../../src/packed/column.ts";
import { unpackRows } from "../../../src/packed/unpack-rows.ts";
import { packRows } from "./pack-rows.ts";

const text = fc.string({ maxLength: 6 });
const leaf = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constantFrom("|", "^", " ", '"', "\\"),
  fc.array(text, { maxLength: 3 }),
);
const inner = fc.dictionary(fc.constantFrom("a", "b", "c"), leaf, { noNullPrototype: true });
const row = fc.dictionary(
  fc.constantFrom("d", "e", "f", "g"),
  fc.oneof(leaf, inner, fc.array(inner, { maxLength: 3 })),
  { noNullPrototype: true },
) as fc.Arbitrary<Row>;

describe("packRows", () => {
  it("gives back every row, through JSON", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        expect(unpackRows(JSON.parse(JSON.stringify(packRows(rows))))).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it("writes a column of few different values as one character a row", () => {
    const rows = Array.from({ length: 9 }, (_, index) => ({ kind: index === 4 ? "embed" : "chat" }));
    expect(packRows(rows).columns.kind).toEqual({ of: ["chat", "embed"], codes: "!!!!#!!!!" });
  });

  it("refuses null, which stands for an absent key", () => {
    expect(() => packRows([{ a: null }])).toThrow("null");
  });
});
