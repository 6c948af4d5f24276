import { type ParseError, parseTOML } from "toml-eslint-parser";
import type { TomlError } from "../toml.ts";
import { explainKey, explainRepetition } from "./explain-key.ts";
import { explainStructure } from "./explain-structure.ts";
import { explainValue } from "./explain-value.ts";
import { describeForeign, findForeign, replaceForeign } from "./foreign-characters.ts";
import { type ScanState, scanUpTo } from "./scan.ts";

/** Where the parser gave up, and what is around it. Lines and columns count from 0. */
export interface SyntaxContext extends ScanState {
  readonly lines: readonly string[];
  readonly line: number;
  readonly column: number;
  /** The line as written. */
  readonly text: string;
  /** The parser's own words. */
  readonly reason: string;
}

export interface Explanation {
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
  readonly fix: string;
  /** Set where the rest of the file cannot be read without this place. */
  readonly isFinal?: boolean;
}

const EXPLAINERS = [explainMark, explainStructure, explainForeign, explainRepetition, explainKey, explainValue];

/** Says in a contributor's words what is wrong, and which line (from 1) to skip so that the rest can be read. */
export function explainSyntaxError(text: string, failure: ParseError): { error: TomlError; statement?: number } {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  const context = contextOf(text, lines, failure);
  const found: Explanation = first(context) ?? {
    message: `Found ${quoteAt(context)}, which TOML cannot read here (${failure.message.toLowerCase()}).`,
    fix: "each line is `key = value`, `[table]`, `[[list of tables]]` or `# comment`; compare with a file beside this one.",
  };
  const line = found.line ?? context.line;
  const isOneLine = context.brackets.every((bracket) => bracket.line === line) && !isHeader(lines[line] ?? "");
  return {
    error: { line: line + 1, column: (found.column ?? context.column) + 1, message: found.message, fix: found.fix },
    statement: found.isFinal || !isOneLine || (lines[line] ?? "").trim() === "" ? undefined : line + 1,
  };
}

function contextOf(text: string, lines: readonly string[], failure: ParseError): SyntaxContext {
  let { line, column } = { line: failure.lineNumber - 1, column: failure.column };
  // The parser looks for a missing value on the next line; what is wrong stands before it.
  const previous = lines[line - 1] ?? "";
  if (/^[^#"']*=\s*(#.*)?$/.test(previous)) {
    line--;
    column = previous.replace(/\s*(#.*)?$/, "").length;
  }
  const start =
    lines.slice(0, line).reduce((length, { length: own }) => length + own + 1, 0) + countReturns(text, line);
  const state = scanUpTo(text, start + column);
  return { lines, line, column, text: lines[line] ?? "", reason: failure.message, ...state };
}

function countReturns(text: string, line: number): number {
  return text
    .split("\n")
    .slice(0, line)
    .filter((written) => written.endsWith("\r")).length;
}

function first(context: SyntaxContext): Explanation | undefined {
  for (const explain of EXPLAINERS) {
    const explanation = explain(context);
    if (explanation) return explanation;
  }
  return undefined;
}

function explainMark({ text }: SyntaxContext): Explanation | undefined {
  if (!/^(<{7}|={7}|>{7})/.test(text)) return undefined;
  return {
    column: 0,
    message: "Found a mark that git leaves where two changes meet.",
    fix: "keep the right one of the two versions and delete the lines that start with <<<<<<<, ======= and >>>>>>>.",
  };
}

function explainForeign({ text, column, string, reason }: SyntaxContext): Explanation | undefined {
  // In a string that never ends, the closing quote may be a typographic one; elsewhere inside strings they are text.
  const from = string && /unterminated/i.test(reason) ? string.column : column;
  const at = findForeign(text, from);
  if (at === -1 || (at !== column && !string)) return undefined;
  const replaced = replaceForeign(text).replace(/^(\s*[\w.-]+)\s*:\s*/, "$1 = ");
  return {
    column: at,
    message: describeForeign(text[at] as string),
    fix: isToml(replaced) ? `write ${replaced.trim()}` : "type it again with an English keyboard layout.",
  };
}

/** Whether a line on its own is TOML: no fix is suggested that would not help. */
export function isToml(line: string): boolean {
  try {
    parseTOML(line, { tomlVersion: "1.0" });
    return true;
  } catch {
    return false;
  }
}

function isHeader(line: string): boolean {
  return /^\s*\[/.test(line);
}

function quoteAt({ text, column }: SyntaxContext): string {
  const char = text[column];
  return char === undefined ? "the end of the line" : `"${char}"`;
}
