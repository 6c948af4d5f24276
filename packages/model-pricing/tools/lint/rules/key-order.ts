import type { TomlPath } from "../../toml.ts";
import { findDisorder } from "../key-order.ts";
import type { FileRule, Finding } from "../types.ts";

type Table = Readonly<Record<string, unknown>>;

/** Keys stand in one order, so that two files can be read side by side. */
export const keyOrder: FileRule = {
  name: "key-order",
  scope: "file",
  fixable: true,
  reads: "text",
  *check({ toml }) {
    const file = toml.value as Table;
    yield* checkTable("file", file, []);
    for (const [index, block] of tablesIn(file.price).entries()) {
      yield* checkTable("price", block, ["price", index]);
      for (const [number, rule] of tablesIn(block.when).entries()) {
        yield* checkTable("when", rule, ["price", index, "when", number]);
      }
    }
  },
};

function* checkTable(kind: Parameters<typeof findDisorder>[0], table: Table, at: TomlPath): Iterable<Finding> {
  const disorder = findDisorder(kind, Object.keys(table));
  if (!disorder) return;
  const [key, before] = disorder;
  yield {
    at: [...at, key],
    message: `${key} stands after ${before}; it belongs before it.`,
    fix: `move it up; npm run data:fix does so.`,
  };
}

function tablesIn(value: unknown): readonly Table[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "object" && item !== null) : [];
}
