import { type Explanation, isToml, type SyntaxContext } from "./explain-syntax.ts";

/** Explains strings, lists, inline tables and headers that do not end. */
export function explainStructure(context: SyntaxContext): Explanation | undefined {
  return (
    explainString(context) ??
    explainHeader(context) ??
    explainInlineTable(context) ??
    explainOpenList(context) ??
    explainEscape(context)
  );
}

function explainString({ string, text, reason }: SyntaxContext): Explanation | undefined {
  if (!string || !/unterminated string/i.test(reason)) return undefined;
  // A typographic quote at its end is the better explanation.
  if (/[“”‘’「」]/.test(text.slice(string.column))) return undefined;
  const written = text.slice(string.column);
  const other = string.token === "'" ? '"' : "'";
  const mended = `${written.slice(1).replace(/[\s,\]}]*$/, "")}`;
  if (string.token.length === 3) {
    const message = `The text that starts here with ${string.token} never ends.`;
    return { line: string.line, column: string.column, message, fix: `close it with ${string.token}.`, isFinal: true };
  }
  const ending = written.trimEnd().endsWith(other) ? `ends with ${other}` : `has no closing ${string.token}`;
  const advice = written.trimEnd().endsWith('\\"') ? 'a backslash before " makes it part of the text; ' : "";
  return {
    column: string.column,
    message: `The text that starts here with ${string.token} ${ending}; both ends need the same straight quote on one line.`,
    fix: `${advice}write "${mended.replaceAll(/["'\\]+$/g, "")}".`,
  };
}

function explainHeader({ lines, line }: SyntaxContext): Explanation | undefined {
  // The parser reads on into the next line where a header is not closed.
  const at = [line, line - 1].find((number) => /^\s*\[/.test(lines[number] ?? "") && !isToml(lines[number] ?? ""));
  if (at === undefined) return undefined;
  const header = (lines[at] as string).trim();
  const name = /^\[+\s*([^\]#=]*?)\s*\]*\s*(#.*)?$/.exec(header)?.[1];
  if (name === undefined) return undefined;
  const wanted = name.trim().replaceAll(/\s+/g, "_");
  const [one, many] = [`[${wanted}]`, `[[${wanted}]]`];
  const fix = !isToml(one)
    ? "name the table, as in [[price]]."
    : `write ${many} for one of several, ${one} for a single table.`;
  return { line: at, column: 0, message: `The header ${header} is not well formed.`, fix, isFinal: true };
}

function explainInlineTable({ brackets, reason }: SyntaxContext): Explanation | undefined {
  if (/trailing comma/i.test(reason)) {
    return { message: "Found a comma before the closing }; inline tables have none there.", fix: "remove this comma." };
  }
  const open = brackets.at(-1);
  if (open?.token !== "{" || !/newline/i.test(reason)) return undefined;
  return {
    line: open.line,
    column: open.column,
    message: "The inline table that starts here does not end on its line; { ... } must stay on one line.",
    fix: "close it with } on this line, or make it a table of its own, such as [price.per_million_tokens].",
    isFinal: true,
  };
}

function explainOpenList({ brackets, lines, line, text, column, reason }: SyntaxContext): Explanation | undefined {
  const open = brackets.findLast(({ token }) => token === "[");
  if (!open) return undefined;
  const isNextStatement = open.line < line && /^\s*([\w".-]+\s*=|\[\[?\w)/.test(text);
  const isEnd = line >= lines.length - 1 && text.slice(column).trim() === "";
  if (isNextStatement || isEnd) {
    const message = "The list that starts here has no closing ].";
    return {
      line: open.line,
      column: open.column,
      message,
      fix: "close it with ] after its last value.",
      isFinal: true,
    };
  }
  if (!/expected comma/i.test(reason) || /^[，、]/.test(text.slice(column))) return undefined;
  return {
    message: `Found ${text.slice(column).trim() || "the end of the line"} where a comma was expected.`,
    fix: "put a comma between two values of a list.",
  };
}

function explainEscape({ text, column, reason }: SyntaxContext): Explanation | undefined {
  if (/escape sequence|code point/i.test(reason)) {
    const at = text.lastIndexOf("\\", column);
    const message = `Found ${text.slice(at, at + 2)} inside "..."; a backslash starts a sign such as \\n or \\".`;
    return { column: Math.max(at, 0), message, fix: "write \\\\ for a backslash, or use single quotes: '...'." };
  }
  if (!/control characters/i.test(reason)) return undefined;
  const code = text.charCodeAt(column).toString(16).toUpperCase().padStart(4, "0");
  return { message: `Found an invisible control character (U+${code}).`, fix: "delete it; it came in with a paste." };
}
