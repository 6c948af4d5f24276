import { type AST, ParseError, parseTOML } from "toml-eslint-parser";
import { buildTomlTree } from "./toml/build-tree.ts";
import { explainSyntaxError } from "./toml/explain-syntax.ts";

/** A line and a column, both counted from 1. */
export interface TomlPosition {
  readonly line: number;
  readonly column: number;
}

export interface TomlError extends TomlPosition {
  readonly message: string;
  readonly fix: string;
}

export type TomlPath = readonly (string | number)[];

/** A TOML text as plain values, with the place of each of them. */
export interface TomlFile {
  readonly value: unknown;
  /** Where the key, array element or table header at `path` stands; for a missing path, its nearest existing ancestor. */
  locate(path: TomlPath): TomlPosition;
  /** The value at `path` as written (`1_000`, `1e-7`, `"text"`); undefined where there is no single value. */
  raw(path: TomlPath): string | undefined;
}

/** More errors than this in one file mean that it is not TOML at all. */
const MAX_SYNTAX_ERRORS = 20;

/**
 * Reads TOML 1.0 and reports everything that keeps it from being read, in words for the person who typed it.
 * Dates without quotes are errors that leave the rest readable: then there is both a file and an error.
 */
export function readToml(text: string): { file?: TomlFile; errors: TomlError[] } {
  const hasMark = text.startsWith("\uFEFF");
  const errors: TomlError[] = hasMark ? [MARK_ERROR] : [];
  const source = hasMark ? text.slice(1) : text;
  let lines = source;
  while (errors.length < MAX_SYNTAX_ERRORS) {
    const parsed = parse(lines);
    if ("ast" in parsed) return errors.length > Number(hasMark) ? { errors } : withTree(parsed.ast, source, errors);
    const { error, statement } = explainSyntaxError(lines, parsed.failure);
    errors.push(error);
    // What follows is read as if the broken statement were not there, so that one run shows every mistake.
    if (statement === undefined) break;
    lines = blankLine(lines, statement);
  }
  return { errors };
}

const MARK_ERROR: TomlError = {
  line: 1,
  column: 1,
  message: "The file starts with a byte order mark, an invisible character that TOML readers trip over.",
  fix: "save the file as UTF-8 without BOM.",
};

function parse(text: string): { ast: AST.TOMLProgram } | { failure: ParseError } {
  try {
    return { ast: parseTOML(text, { tomlVersion: "1.0" }) };
  } catch (failure) {
    if (failure instanceof ParseError) return { failure };
    throw failure;
  }
}

function withTree(ast: AST.TOMLProgram, source: string, errors: TomlError[]): { file: TomlFile; errors: TomlError[] } {
  const tree = buildTomlTree(ast, source);
  return { file: tree.file, errors: [...errors, ...tree.errors] };
}

function blankLine(text: string, line: number): string {
  const lines = text.split("\n");
  lines[line - 1] = "";
  return lines.join("\n");
}
