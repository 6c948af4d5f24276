import { UsageError } from "../errors.ts";

/**
 * Reads the text of a recorded response: JSON, JSON Lines, or a server-sent event stream.
 *
 * @returns The body where the text is one JSON value; else an array of the chunks, in order, ready for an adapter. The
 *   `[DONE]` mark, comments and event names are left out: every API repeats the event's name in its data.
 * @throws {UsageError} `invalid_usage`: the text is empty, or a line is neither; the message names the line.
 *
 * @example
 * parseStream('data: {"choices":[]}\n\ndata: {"usage":{"prompt_tokens":1}}\n\ndata: [DONE]\n')
 * //=> [{ choices: [] }, { usage: { prompt_tokens: 1 } }]
 */
export function parseStream(text: string): unknown {
  const body = text.replace(/^\uFEFF/, "");
  if (body.trim() === "")
    throw new UsageError("invalid_usage", "The response is empty; expected JSON or a stream of it.");
  const whole = tryJson(body);
  if (whole) return whole.value;
  const lines = body.split(/\r\n|\n|\r/);
  return lines.some((line) => line.startsWith("data:")) ? parseEvents(lines) : parseLines(lines);
}

function parseEvents(lines: readonly string[]): readonly unknown[] {
  const chunks: unknown[] = [];
  let data: string[] = [];
  const flush = (end: number) => {
    const text = data.join("\n");
    const start = end - data.length;
    data = [];
    if (text !== "" && text !== "[DONE]") chunks.push(parseAt(text, start));
  };
  // A blank line ends an event; one more is added because a recording may stop without it.
  [...lines, ""].forEach((line, index) => {
    if (line === "") flush(index);
    else if (line.startsWith("data:")) data.push(line.slice(line.startsWith("data: ") ? 6 : 5));
    else if (!/^(:|(event|id|retry)\b)/.test(line)) throw unreadable(line, index);
  });
  return chunks;
}

function parseLines(lines: readonly string[]): readonly unknown[] {
  return lines.flatMap((line, index) => (line.trim() === "" ? [] : [parseAt(line, index)]));
}

function parseAt(text: string, index: number): unknown {
  const json = tryJson(text);
  if (!json) throw unreadable(text, index);
  return json.value;
}

function tryJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function unreadable(text: string, index: number): UsageError {
  const start = text.length > 60 ? `${text.slice(0, 60)}...` : text;
  return new UsageError(
    "invalid_usage",
    `Line ${index + 1} of the response is no JSON: ${start} Expected one JSON value, JSON Lines, or an event stream with "data:" lines.`,
    { line: index + 1 },
  );
}
