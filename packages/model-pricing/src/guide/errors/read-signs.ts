import type { ErrorSigns } from "./error-signs.ts";
import type { ErrorInput } from "./explanation.ts";

/** Errors are short; of a pasted log only the beginning is read. */
const MAX_TEXT = 100_000;
/** Nesting beyond which nobody puts an error. */
const MAX_DEPTH = 5;

/** Reads what the given text, body or error object shows: status, codes, message, Retry-After. */
export function readSigns(input: string | ErrorInput): ErrorSigns {
  if (typeof input === "string") return readText(input);
  const { status, body, headers } = input;
  const inBody = typeof body === "string" ? readText(body) : readObject(body ?? input);
  return {
    ...inBody,
    status: asStatus(status) ?? inBody.status,
    retryAfter: headerSeconds(headers) ?? inBody.retryAfter,
  };
}

function readText(whole: string): ErrorSigns {
  const text = whole.slice(0, MAX_TEXT).trim();
  const parsed = parseInside(text);
  const inObject = parsed === undefined ? undefined : readObject(parsed);
  return {
    status: statusOf(text) ?? inObject?.status,
    codes: inObject?.codes ?? fieldsOf(text),
    text: inObject ? `${text}\n${inObject.text}` : text,
    retryAfter: secondsOf(/retry-after["']?\s*[:=]\s*["']?(\d+(?:\.\d+)?)\b/i.exec(text)?.[1]),
  };
}

/** The JSON in a text that may have something before and after it, such as a status line. */
function parseInside(text: string): unknown {
  const start = text.search(/[{[]/);
  const end = Math.max(text.lastIndexOf("}"), text.lastIndexOf("]"));
  if (start === -1 || end < start) return undefined;
  try {
    const value: unknown = JSON.parse(text.slice(start, end + 1));
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const STATUS_PATTERNS = [
  /^(\d{3})$/,
  /\bHTTP\/\d(?:\.\d)?\s+(\d{3})\b/i,
  /\bError code:\s*(\d{3})\b/i,
  /["']?\bstatus(?:_?code)?["']?\s*[:=]\s*["']?(\d{3})\b/i,
  /\b(?:HTTP|status|code)\s+(\d{3})\b/i,
  /状态码\D{0,4}(\d{3})\b/,
  // An SDK's message: the status, then the provider's sentence or body. "500 requests were made" is none.
  /(?:^|\n|Error:\s*|\[)(\d{3})\b(?=\s*[:\]{<"]|\s+[A-Z\p{Script=Han}]|\s+status code)/u,
  /["']code["']\s*:\s*(\d{3})\b/,
];

function statusOf(text: string): number | undefined {
  for (const pattern of STATUS_PATTERNS) {
    const status = asStatus(Number(pattern.exec(text)?.[1]));
    if (status !== undefined) return status;
  }
  return undefined;
}

/** Fields of a body that is no JSON: Python's way of writing a dict, or a body that was cut. */
function fieldsOf(text: string): string[] {
  return [...text.matchAll(/["'](?:code|type)["']\s*:\s*["']([^"'\n]{1,80})["']/g)].map(([, value = ""]) => value);
}

function readObject(value: unknown): ErrorSigns {
  const levels = levelsOf(value);
  const codes = levels.flatMap((level) => textsAt(level, ["code", "type", "status"]));
  const numbers = levels.flatMap((level) =>
    ["status", "status_code", "statusCode", "code"].map((key) => asStatus(level[key])),
  );
  const messages = levels.flatMap((level) => textsAt(level, ["message", "msg", "detail", "error"]));
  return {
    status: numbers.find((status) => status !== undefined),
    codes,
    text: [...codes, ...messages].join("\n").slice(0, MAX_TEXT),
  };
}

type Level = Readonly<Record<string, unknown>>;

/** The object and the errors inside it, innermost first: `{ error: { code } }`, `[{ error }]`, an SDK's error. */
function levelsOf(value: unknown, depth = 0): Level[] {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return levelsOf(value[0], depth + 1);
  const level = value as Level;
  return [...levelsOf(level.error, depth + 1), ...levelsOf(level.details, depth + 1), level];
}

function textsAt(level: Level, keys: readonly string[]): string[] {
  return keys.map((key) => level[key]).filter((value): value is string => typeof value === "string" && value !== "");
}

function asStatus(value: unknown): number | undefined {
  return typeof value === "number" && value >= 400 && value <= 599 && Number.isInteger(value) ? value : undefined;
}

function headerSeconds(headers: ErrorInput["headers"]): number | undefined {
  if (headers === undefined) return undefined;
  if (typeof (headers as Headers).get === "function") {
    return secondsOf((headers as Headers).get("retry-after") ?? undefined);
  }
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === "retry-after");
  return secondsOf(found?.[1] as string | undefined);
}

/** Retry-After may also be a date; without a clock that says nothing. */
function secondsOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
