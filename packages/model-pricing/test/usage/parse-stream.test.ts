import { describe, expect, it } from "vitest";
import { fromResponse } from "../../src/usage/apis.ts";
import { parseStream } from "../../src/usage/parse-stream.ts";

const CHUNKS = [
  { model: "gpt-5.4", choices: [{ delta: { content: "data: not a field" } }], usage: null },
  { model: "gpt-5.4", choices: [], usage: { prompt_tokens: 20, completion_tokens: 5 } },
];
const sse = (lineEnd: string) => CHUNKS.map((chunk) => `data: ${JSON.stringify(chunk)}${lineEnd}${lineEnd}`).join("");

describe("parseStream", () => {
  it.each([
    ["an event stream", `${sse("\n")}data: [DONE]\n\n`],
    ["an event stream with CRLF", `${sse("\r\n")}data: [DONE]\r\n\r\n`],
    ["an event stream that stops without a blank line", sse("\n").trimEnd()],
    ["comments, ids and event names", `: ping\nid: 1\nevent: x\nretry: 10\n\n${sse("\n")}`],
    ["data without a space", sse("\n").replaceAll("data: {", "data:{")],
    ["a value spread over data lines", sse("\n").replace('"choices":', '\ndata: "choices":')],
    ["JSON Lines", CHUNKS.map((chunk) => `${JSON.stringify(chunk)}\n`).join("\n")],
    ["a JSON array", JSON.stringify(CHUNKS, null, 2)],
    ["a byte order mark", `\uFEFF${sse("\n")}`],
  ])("reads %s", (_, text) => {
    expect(parseStream(text)).toEqual(CHUNKS);
    expect(fromResponse("openai-chat", parseStream(text)).usage).toEqual({ input_tokens: 20, output_tokens: 5 });
  });

  it("reads one JSON body as it is", () => {
    expect(parseStream(' {"usage": {}}\n')).toEqual({ usage: {} });
  });

  it.each([
    ["nothing", " \n", "The response is empty; expected JSON or a stream of it."],
    ["a cut line", '{"a":1}\n{"b":', 'Line 2 of the response is no JSON: {"b": Expected'],
    ["a cut event", 'data: {"a":1}\n\ndata: {"b":', 'Line 3 of the response is no JSON: {"b": Expected'],
    [
      "prose in an event stream",
      'data: {"a":1}\n\nHTTP/1.1 200',
      "Line 3 of the response is no JSON: HTTP/1.1 200 Expected",
    ],
    ["a web page", "<html>", "Line 1 of the response is no JSON: <html> Expected"],
  ])("refuses %s and names the line", (_, text, message) => {
    expect(() => parseStream(text)).toThrow(message);
  });
});
