import type { AST } from "toml-eslint-parser";
import type { TomlError, TomlFile, TomlPath, TomlPosition } from "../toml.ts";

interface Place {
  readonly at: AST.Position;
  /** Where the value stands in the text; absent for tables and arrays made of several statements. */
  readonly range?: AST.Range;
}

type Table = Record<string, unknown>;

const keyOf = (path: TomlPath) => path.join("\u0000");
const toPosition = ({ line, column }: AST.Position): TomlPosition => ({ line, column: column + 1 });

/** Turns a syntax tree into plain values and remembers where each key stands. */
export function buildTomlTree(ast: AST.TOMLProgram, source: string): { file: TomlFile; errors: TomlError[] } {
  const places = new Map<string, Place>();
  const errors: TomlError[] = [];
  const root: Table = {};

  for (const node of ast.body[0].body) {
    if (node.type === "TOMLKeyValue") addKeyValue(root, [], node);
    else addTable(node);
  }
  return { file: { value: root, locate, raw }, errors };

  function addTable(node: AST.TOMLTable): void {
    let parent: unknown = root;
    node.resolvedKey.forEach((key, depth) => {
      const isList = typeof node.resolvedKey[depth + 1] === "number";
      parent = child(parent as Table, key, isList ? [] : {});
      remember(node.resolvedKey.slice(0, depth + 1), node.loc.start);
    });
    for (const entry of node.body) addKeyValue(parent as Table, node.resolvedKey, entry);
  }

  function addKeyValue(table: Table, path: TomlPath, { key, value }: AST.TOMLKeyValue): void {
    let parent = table;
    let at = path;
    key.keys.forEach((part, depth) => {
      const name = part.type === "TOMLBare" ? part.name : part.value;
      at = [...at, name];
      const isLast = depth === key.keys.length - 1;
      remember(at, part.loc.start, isLast ? value.range : undefined);
      if (isLast) setOwn(parent, name, read(value, at));
      else parent = child(parent, name, {}) as Table;
    });
  }

  function read(node: AST.TOMLContentNode, path: TomlPath): unknown {
    if (node.type === "TOMLArray") {
      return node.elements.map((element, index) => {
        remember([...path, index], element.loc.start, element.range);
        return read(element, [...path, index]);
      });
    }
    if (node.type === "TOMLInlineTable") {
      const table: Table = {};
      for (const entry of node.body) addKeyValue(table, path, entry);
      return table;
    }
    if (!(node.value instanceof Date)) return node.value;
    errors.push(dateWithoutQuotes(source.slice(...node.range), node));
    return source.slice(...node.range);
  }

  function remember(path: TomlPath, at: AST.Position, range?: AST.Range): void {
    // A list of tables is located at its first header, a table at the first statement that opens it.
    if (!places.has(keyOf(path))) places.set(keyOf(path), { at, range });
  }

  function locate(path: TomlPath): TomlPosition {
    for (let length = path.length; length > 0; length--) {
      const place = places.get(keyOf(path.slice(0, length)));
      if (place) return toPosition(place.at);
    }
    return { line: 1, column: 1 };
  }

  function raw(path: TomlPath): string | undefined {
    const range = places.get(keyOf(path))?.range;
    return range && source.slice(...range);
  }
}

function child(parent: Table, key: string | number, fresh: unknown): unknown {
  if (!Object.hasOwn(parent, key)) setOwn(parent, String(key), fresh);
  return parent[key];
}

/** Assigns as an own property: `__proto__` in a file must be refused as an unknown key, not vanish. */
function setOwn(table: Table, key: string, value: unknown): void {
  if (key !== "__proto__") table[key] = value;
  else Object.defineProperty(table, key, { value, enumerable: true, configurable: true, writable: true });
}

function dateWithoutQuotes(written: string, node: AST.TOMLValue): TomlError {
  const isTimeOnly = node.kind === "local-time";
  return {
    ...toPosition(node.loc.start),
    message: `${written} is a ${isTimeOnly ? "time" : "date"} without quotes; dates here are quoted strings.`,
    fix: node.kind === "local-date-time" ? `write an instant with its offset: "${written}Z".` : `write "${written}".`,
  };
}
