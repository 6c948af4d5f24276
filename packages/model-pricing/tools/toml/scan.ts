/** A character of the text that opened a string or a bracket and is still open. */
export interface Opening {
  readonly token: string;
  /** Both from 0. */
  readonly line: number;
  readonly column: number;
}

/** What is still open at a place in a text that cannot be parsed. */
export interface ScanState {
  readonly brackets: readonly Opening[];
  readonly string?: Opening;
}

const CLOSING: Readonly<Record<string, string>> = { "]": "[", "}": "{" };

/**
 * Reads the text before `end` only as far as strings, comments and brackets go. It forgives everything else, so that it
 * works where the parser has given up.
 */
export function scanUpTo(text: string, end: number): ScanState {
  const brackets: Opening[] = [];
  let string: Opening | undefined;
  let line = 0;
  let lineStart = 0;
  for (let i = 0; i < end; i++) {
    const char = text[i] as string;
    if (char === "\n") {
      line++;
      lineStart = i + 1;
      if (string?.token.length === 1) string = undefined;
      continue;
    }
    if (string) {
      if (char === "\\" && string.token.startsWith('"')) i++;
      else if (text.startsWith(string.token, i)) {
        i += string.token.length - 1;
        string = undefined;
      }
      continue;
    }
    const isHeader = brackets.length === 0 && char === "[" && text.slice(lineStart, i).trim() === "";
    if (char === "#" || isHeader) {
      const newline = text.indexOf("\n", i);
      i = (newline === -1 ? end : newline) - 1;
    } else if (char === '"' || char === "'") {
      const token = text.startsWith(char.repeat(3), i) ? char.repeat(3) : char;
      string = { token, line, column: i - lineStart };
      i += token.length - 1;
    } else if (char === "[" || char === "{") brackets.push({ token: char, line, column: i - lineStart });
    else if (brackets.at(-1)?.token === CLOSING[char]) brackets.pop();
  }
  return { brackets, string };
}
