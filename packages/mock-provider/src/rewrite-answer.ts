import { asObject, type Json } from "./json.ts";
import type { AnswerApi } from "./normal-request.ts";

/** Gives ids that are made up anew each time names that stay, so that a request prints the same twice. */
export function settleIds(text: string, serial: string): string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return text.replace(/"((msg|fc|rs|call)[-_][\w-]{6,})"/g, (_, id: string, kind: string) => {
    if (!names.has(id)) {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      names.set(id, `${kind}_${serial}_${count}`);
    }
    return `"${names.get(id)}"`;
  });
}

/** Puts the usage of a provider into a whole body. */
export function rewriteBody(body: Json, usage: Json): Json {
  return "usage" in body ? { ...body, usage } : body;
}

function rewriteEvent(api: AnswerApi, event: Json, usage: Json, withUsage: boolean): Json {
  if (api === "chat") {
    if (event.usage) return { ...event, usage };
    return withUsage ? { ...event, usage: null } : event;
  }
  if (api === "responses") {
    const response = asObject(event.response);
    if (!response.usage) return event;
    return { ...event, response: { ...response, usage } };
  }
  if (event.type === "message_start") {
    return { ...event, message: { ...asObject(event.message), usage: { ...usage, output_tokens: 1 } } };
  }
  return event.type === "message_delta" ? { ...event, usage: { output_tokens: usage.output_tokens } } : event;
}

/** Splits a stream into its events, each as it goes over the wire, with the usage of a provider. */
export function rewriteEvents(api: AnswerApi, text: string, usage: Json, withUsage: boolean): string[] {
  return text
    .split("\n\n")
    .filter((event) => event.trim() !== "")
    .map((event) => {
      const rewritten = event.replace(/^data: (\{.*)$/m, (_, data: string) => {
        return `data: ${JSON.stringify(rewriteEvent(api, JSON.parse(data), usage, withUsage))}`;
      });
      return `${rewritten}\n\n`;
    });
}
