import { type Explanation, isToml, type SyntaxContext } from "./explain-syntax.ts";

/** Explains a key or a table that is written twice. */
export function explainRepetition({ lines, line, text, column, reason }: SyntaxContext): Explanation | undefined {
  if (!/multiple times/i.test(reason)) return undefined;
  const header = /^\s*(\[\[?)\s*([^\]]+?)\s*\]/.exec(text);
  if (header) {
    const name = header[2] as string;
    const pattern = new RegExp(`^\\s*(\\[\\[?\\s*${escapePattern(name)}\\s*\\]|${escapePattern(name)}\\s*=)`);
    const earlier = lines.findIndex((other, index) => index < line && pattern.test(other));
    return {
      message: `[${name}] is opened again; ${earlier === -1 ? "it was there before" : `it first stands on line ${earlier + 1}`}.`,
      fix: `put its keys under the first one; where there are several, each starts with [[${name}]].`,
      isFinal: true,
    };
  }
  const key = /^[\w"'.-]+/.exec(text.slice(column))?.[0] ?? text.slice(column).trim();
  const inline = text.slice(0, column).search(new RegExp(`(^|[\\s{,])${escapePattern(key)}\\s*=`));
  const start = lines.findLastIndex((other, index) => index < line && /^\s*\[/.test(other));
  const earlier = lines.findIndex(
    (other, index) => index > start && index < line && new RegExp(`^\\s*${escapePattern(key)}\\s*[=.]`).test(other),
  );
  const where = inline !== -1 ? "earlier on this line" : earlier === -1 ? "before" : `on line ${earlier + 1}`;
  return {
    message: `${key} is written a second time; it already stands ${where}.`,
    fix: "keep the right one of the two.",
  };
}

/** Explains a line whose key or equals sign is wrong. */
export function explainKey(context: SyntaxContext): Explanation | undefined {
  const { text, column, line, brackets } = context;
  if (brackets.length > 0) return undefined;
  if (line === 0 && /^\s*\{/.test(text)) {
    return {
      message: "The file starts with {, as JSON does; data files are TOML.",
      fix: 'write lines such as name = "Example Large 2".',
      isFinal: true,
    };
  }
  const before = text.slice(0, column);
  if (before.includes("=")) return undefined;
  if (/^\s*- /.test(text)) {
    return {
      column: 0,
      message: "Found a list in the manner of YAML.",
      fix: 'write a list in brackets: aliases = ["a", "b"].',
    };
  }
  const colon = /^(\s*[\w.-]+)\s*:\s*(.*)$/.exec(text);
  if (colon) {
    const mended = `${colon[1]} = ${colon[2]}`;
    const fix = isToml(mended) ? `write ${mended.trim()}` : "write `key = value`.";
    return {
      column: text.indexOf(":"),
      message: "Found : after the key; TOML puts = between a key and its value.",
      fix,
    };
  }
  if (/^\s*=/.test(text)) return { message: "Found = without a key before it.", fix: "write `key = value`." };
  if (!text.includes("=")) {
    const [, key, rest] = /^\s*([\w.-]+)\s+(\S.*)$/.exec(text) ?? [];
    const mended = `${key} = ${rest}`;
    const fix = key && isToml(mended) ? `write ${mended}` : "write `key = value`, or # before a comment.";
    return { column: text.search(/\S|$/), message: "Found a line without =.", fix };
  }
  const key = (text.split("=")[0] as string).trim();
  const wanted = key.replaceAll(/[^\w.-]+/g, "_").toLowerCase();
  return {
    column: text.search(/\S|$/),
    message: `"${key}" is not a key; keys are letters, digits and _ without spaces.`,
    fix: /^[\w-]+$/.test(wanted) ? `write ${wanted} = ...` : "write `key = value`.",
  };
}

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
