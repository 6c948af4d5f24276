/** Lines of a file under review, and what `data:fix` would write in their place. */
export interface Suggestion {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** Both are in; 1 is the first line. */
  readonly start_line: number;
  readonly end_line: number;
  readonly lines: readonly string[];
  /** Rules that ask for it. */
  readonly rules: readonly string[];
}

const MODEL_FILE = /^(?:[\w-]+\/)*data\/providers\/[a-z0-9-]+\/(?:models|services)\/[a-z0-9._-]+\.toml$/;
const MOST_LINES = 200;
const MOST_CHARACTERS = 500;

/** Reads suggestions that somebody else's code wrote. What is none is left out, whatever it is. */
export function parseSuggestions(text: string): readonly Suggestion[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  return Array.isArray(value) ? value.filter(isSuggestion) : [];
}

function isSuggestion(value: unknown): value is Suggestion {
  if (typeof value !== "object" || value === null) return false;
  const { path, start_line: start, end_line: end, lines, rules } = value as Record<string, unknown>;
  const isLine = (line: unknown) => Number.isSafeInteger(line) && (line as number) >= 1;
  return (
    typeof path === "string" &&
    MODEL_FILE.test(path) &&
    isLine(start) &&
    isLine(end) &&
    (end as number) >= (start as number) &&
    (end as number) - (start as number) < MOST_LINES &&
    isListOf(lines, MOST_LINES, isPlainLine) &&
    isListOf(rules, 10, (rule) => /^[a-z-]{1,40}$/.test(rule))
  );
}

function isListOf(value: unknown, most: number, isGood: (text: string) => boolean): boolean {
  return Array.isArray(value) && value.length <= most && value.every((one) => typeof one === "string" && isGood(one));
}

/** No line ends, and nothing that a reviewer cannot see. */
function isPlainLine(line: string): boolean {
  return line.length <= MOST_CHARACTERS && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(line.replaceAll("\t", " "));
}
