import type { Refusal } from "./faults.ts";
import type { Json } from "./json.ts";

/** An answer over HTTP; a list is a stream, one event after the other. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | string[];
}

/** Writes JSON with the indent that OpenAI's servers use. */
export function jsonReply(body: Json, status = 200, headers: Record<string, string> = {}): Reply {
  return {
    status,
    headers: { "content-type": "application/json", ...headers },
    body: `${JSON.stringify(body, null, 2)}\n`,
  };
}

/** Turns a refusal into an answer. */
export function refuse({ status, body, headers }: Refusal): Reply {
  return jsonReply(body, status, headers);
}
