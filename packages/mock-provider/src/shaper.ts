import { type FixtureResponse, LLMock } from "@copilotkit/aimock";
import type { Answer } from "./answer.ts";

/** The answer to one request, with the name and the time that its body is to carry. */
export interface PreparedAnswer {
  answer: Answer;
  id: string;
  created: number;
  finishReason: "stop" | "length" | "tool_calls";
}

/** A file that the server was asked to write down: always the same words, so that a sample can show them. */
const TRANSCRIPT = "The quick brown fox jumps over the lazy dog.";

function toFixture({ answer, id, created, finishReason }: PreparedAnswer): FixtureResponse {
  const common = { id, created, finishReason };
  if ("text" in answer) return { content: answer.text, ...common };
  return { toolCalls: answer.calls.map((call, index) => ({ ...call, id: `call_${id}_${index + 1}` })), ...common };
}

/** aimock, which turns an answer into the bodies and streams of each API, and keeps uploaded files. */
export async function startShaper() {
  const prepared = new Map<string, PreparedAnswer>();
  let tickets = 0;
  const mock = new LLMock({ port: 0, host: "127.0.0.1", chunkSize: 12, journalMaxEntries: 10 });
  mock.onTranscription({
    transcription: { text: TRANSCRIPT, language: "english", duration: 3, usage: { type: "duration", seconds: 3 } },
  });
  mock.on({ predicate: ({ _context }) => _context !== undefined && prepared.has(_context) }, ({ _context = "" }) => {
    const found = prepared.get(_context);
    if (found === undefined) throw new Error(`No answer was prepared for "${_context}".`);
    return toFixture(found);
  });
  await mock.start();
  return {
    /** Sends a request on; with an answer, that is what comes back in the shape of the API. */
    async shape(path: string, init: RequestInit, answer?: PreparedAnswer): Promise<Response> {
      const headers = new Headers(init.headers);
      // Not the answer's id: two keys have the same ids, and may be answered at the same time.
      const ticket = String(++tickets);
      if (answer !== undefined) {
        prepared.set(ticket, answer);
        headers.set("x-aimock-context", ticket);
      }
      try {
        return await fetch(`${mock.url}${path}`, { ...init, headers });
      } finally {
        prepared.delete(ticket);
      }
    },
    stop: () => mock.stop(),
  };
}

export type Shaper = Awaited<ReturnType<typeof startShaper>>;
