import { type AST, parseTOML } from "toml-eslint-parser";
import { type OrderedTable, rankOf } from "../key-order.ts";
import { reorder, type Segment, segmentOf } from "./segments.ts";

type Ranked = Segment & { readonly rank: number };
type Tables = readonly AST.TOMLTable[];

/** Puts the keys and tables of a model file into the order of `key-order`; comments travel with what they stand above. */
export function sortKeys(text: string): string {
  return [sortStatements, sortBlocks, sortFile].reduce((sorted, sort) => sort(sorted), text);
}

function parse(text: string): { statements: readonly AST.TOMLKeyValue[]; tables: Tables } {
  const { body } = parseTOML(text, { tomlVersion: "1.0" }).body[0];
  return {
    statements: body.filter((node) => node.type === "TOMLKeyValue"),
    tables: body.filter((node) => node.type === "TOMLTable"),
  };
}

/** Sorts the lines below the top and below each header. Later tables first, so that earlier places stay right. */
function sortStatements(text: string): string {
  const { statements, tables } = parse(text);
  const lists: (readonly [OrderedTable, readonly AST.TOMLKeyValue[]])[] = [["file", statements]];
  for (const table of tables) {
    const kind = kindOf(table);
    if (kind) lists.push([kind, table.body]);
  }
  return lists.reverse().reduce((sorted, [kind, nodes]) => {
    return reorder(
      sorted,
      rank(
        nodes.map((node) => ({ ...segmentOf(text, node), key: nameOf(node) })),
        kind,
      ),
    );
  }, text);
}

function kindOf({ resolvedKey }: AST.TOMLTable): OrderedTable | undefined {
  const path = resolvedKey.map((part) => (typeof part === "number" ? "*" : part)).join(".");
  return path === "price.*" ? "price" : path === "price.*.when.*" ? "when" : undefined;
}

function nameOf({ key }: AST.TOMLKeyValue): string {
  const first = key.keys[0] as AST.TOMLBare | AST.TOMLQuoted;
  return first.type === "TOMLBare" ? first.name : first.value;
}

/** Sorts the tables of each price block. */
function sortBlocks(text: string): string {
  const { tables } = parse(text);
  const blocks = groupWhile(tables, (a, b) => a.resolvedKey[0] === "price" && samePath(a, b, 2));
  return blocks.reverse().reduce((sorted, [, ...below]) => {
    const groups = groupWhile(below, (a, b) => samePath(a, b, typeof a.resolvedKey[3] === "number" ? 4 : 3));
    return reorder(
      sorted,
      rank(
        groups.map((group) => segmentOfGroup(text, group, 2)),
        "price",
      ),
    );
  }, text);
}

/** Sorts the lists of tables of the file: aliases stand before prices. */
function sortFile(text: string): string {
  const groups = groupWhile(parse(text).tables, (a, b) => samePath(a, b, 1));
  return reorder(
    text,
    rank(
      groups.map((group) => segmentOfGroup(text, group, 0)),
      "file",
    ),
  );
}

function samePath(a: AST.TOMLTable, b: AST.TOMLTable, length: number): boolean {
  return a.resolvedKey.slice(0, length).join("\u0000") === b.resolvedKey.slice(0, length).join("\u0000");
}

/** Splits a list where a neighbour no longer belongs to the first of its group. */
function groupWhile(
  tables: Tables,
  belongs: (first: AST.TOMLTable, next: AST.TOMLTable) => boolean,
): AST.TOMLTable[][] {
  const groups: AST.TOMLTable[][] = [];
  for (const table of tables) {
    const group = groups.at(-1);
    if (group?.[0] && belongs(group[0], table)) group.push(table);
    else groups.push([table]);
  }
  return groups;
}

function segmentOfGroup(text: string, group: Tables, depth: number): Segment & { key: string } {
  const [first, last] = [group[0] as AST.TOMLTable, group.at(-1) as AST.TOMLTable];
  const { start } = segmentOf(text, first);
  return { start, end: segmentOf(text, last).end, key: String(first.resolvedKey[depth]) };
}

/** Gives each segment its rank; a key that may stand anywhere stays behind the one before it. */
function rank(segments: readonly (Segment & { readonly key: string })[], kind: OrderedTable): readonly Ranked[] {
  let latest = -1;
  return segments.map(({ start, end, key }) => {
    latest = rankOf(kind, key) ?? latest;
    return { start, end, rank: latest };
  });
}
